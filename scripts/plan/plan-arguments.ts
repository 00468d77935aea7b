import { existsSync } from 'node:fs';
import { filesUnder } from '../inspect/parse-arguments.ts';

export type PlanArguments = {
  /** A built-in template's id or a file; null where the pathway file names it. */
  template: string | null;
  now: Date;
  pathwayFile: string | null;
  urlMapFile: string | null;
  /** Folders are walked in name order. */
  files: readonly string[];
};

const usage =
  'usage: npm run --silent plan -- --template FILE_OR_ID --now ISO [--pathway FILE] [--url-map FILE] FILE_OR_DIR...';

/** What keeps the command from running, in a sentence. */
export class WrongArguments extends Error {}

const valued = ['--template', '--now', '--pathway', '--url-map'] as const;

/** Reads the command line; throws `WrongArguments` for anything it does not know. */
export function planArguments(words: readonly string[], today: Date): PlanArguments {
  const values = new Map<string, string>();
  const paths: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      paths.push(word);
      continue;
    }
    const value = words[(at += 1)];
    if (!valued.some((option) => option === word))
      throw new WrongArguments(`unknown option ${word}; ${usage}`);
    if (value === undefined) throw new WrongArguments(`${word} needs a value; ${usage}`);
    values.set(word, value);
  }
  const said = values.get('--now');
  const now = said === undefined ? today : new Date(said);
  if (Number.isNaN(now.getTime())) throw new WrongArguments(`--now needs an ISO 8601 time; ${usage}`);
  const template = values.get('--template') ?? null;
  const pathwayFile = values.get('--pathway') ?? null;
  if (template === null && pathwayFile === null) throw new WrongArguments(`--template is missing; ${usage}`);
  if (paths.length === 0) throw new WrongArguments(`no file or folder is named; ${usage}`);
  const absent = paths.find((path) => !existsSync(path));
  if (absent !== undefined) throw new WrongArguments(`there is no file or folder ${absent}`);
  return {
    template,
    now,
    pathwayFile,
    urlMapFile: values.get('--url-map') ?? null,
    files: paths.flatMap(filesUnder),
  };
}
