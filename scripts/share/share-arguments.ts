import { existsSync } from 'node:fs';
import { filesUnder } from '../inspect/parse-arguments.ts';

const channels = ['link', 'html', 'pdf', 'zip', 'vp'] as const;
type Channel = (typeof channels)[number];

export type ShareArguments = {
  to: Channel;
  passphraseFile: string | null;
  /** Where to write; null prints. */
  out: string | null;
  /** What stands before the `#` of a link. */
  base: string;
  holder: string;
  now: Date;
  files: readonly string[];
};

const usage =
  'usage: npm run --silent share -- --to link|html|pdf|zip|vp [--passphrase-file F] [--out F] [--holder NAME] [--base URL] [--now ISO] FILE...';

/** What keeps the command from running, in a sentence. */
export class WrongArguments extends Error {}

const options = ['--to', '--passphrase-file', '--out', '--base', '--holder', '--now'] as const;

/** Reads the command line; throws `WrongArguments` for anything it does not know. */
export function shareArguments(words: readonly string[], today: Date): ShareArguments {
  const values = new Map<string, string>();
  const paths: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      paths.push(word);
      continue;
    }
    if (!options.some((option) => option === word))
      throw new WrongArguments(`unknown option ${word}; ${usage}`);
    const value = words[(at += 1)];
    if (value === undefined) throw new WrongArguments(`${word} needs a value; ${usage}`);
    values.set(word, value);
  }
  const to = channels.find((channel) => channel === values.get('--to'));
  if (to === undefined) throw new WrongArguments(`--to names no channel; ${usage}`);
  const said = values.get('--now');
  const now = said === undefined ? today : new Date(said);
  if (Number.isNaN(now.getTime())) throw new WrongArguments(`--now needs an ISO 8601 time; ${usage}`);
  if (paths.length === 0) throw new WrongArguments(`no file is named; ${usage}`);
  const passphraseFile = values.get('--passphrase-file') ?? null;
  const absent = [...paths, ...(passphraseFile === null ? [] : [passphraseFile])].find(
    (path) => !existsSync(path),
  );
  if (absent !== undefined) throw new WrongArguments(`there is no file ${absent}`);
  if (passphraseFile !== null && to !== 'link' && to !== 'html')
    throw new WrongArguments(`a passphrase locks a link or a web page, and nothing else; ${usage}`);
  return {
    to,
    passphraseFile,
    out: values.get('--out') ?? null,
    base: values.get('--base') ?? 'http://localhost:4173',
    holder: values.get('--holder') ?? '',
    now,
    files: paths.flatMap(filesUnder),
  };
}
