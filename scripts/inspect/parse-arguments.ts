import { instantIn, readWords, WrongArguments } from '../words.ts';

export type Arguments = { now: Date; urlMapFile: string | null; paths: readonly string[] };

const usage = 'usage: npm run --silent inspect -- [--now ISO] [--url-map FILE] [--json] FILE_OR_DIR_OR_-...';

/** Reads the command line; throws `WrongArguments` for anything it does not know. */
export function parseArguments(line: readonly string[], today: Date): Arguments {
  // JSON lines are the only output there is; the flag says so.
  const words = readWords(line, { valued: ['--now', '--url-map'], flags: ['--json'], usage });
  if (words.named.length === 0) throw new WrongArguments(`no file or folder is named; ${usage}`);
  return {
    now: instantIn(words, today, usage),
    urlMapFile: words.values.get('--url-map') ?? null,
    paths: words.named,
  };
}
