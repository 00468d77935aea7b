import { filesIn, instantIn, readWords, WrongArguments } from '../words.ts';

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
  'usage: npm run --silent plan -- [--template FILE_OR_ID] [--now ISO] [--pathway FILE] [--url-map FILE] FILE_OR_DIR...';

/** Reads the command line; throws `WrongArguments` for anything it does not know. */
export function planArguments(line: readonly string[], today: Date): PlanArguments {
  const words = readWords(line, { valued: ['--template', '--now', '--pathway', '--url-map'], usage });
  const now = instantIn(words, today, usage);
  const template = words.values.get('--template') ?? null;
  const pathwayFile = words.values.get('--pathway') ?? null;
  if (template === null && pathwayFile === null) throw new WrongArguments(`--template is missing; ${usage}`);
  return {
    template,
    now,
    pathwayFile,
    urlMapFile: words.values.get('--url-map') ?? null,
    files: filesIn(words, usage),
  };
}
