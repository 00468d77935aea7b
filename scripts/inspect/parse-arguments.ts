import { filesIn, instantIn, readWords } from '../words.ts';

export type Arguments = { now: Date; urlMapFile: string | null; files: readonly string[] };

const usage = 'usage: npm run --silent inspect -- [--now ISO] [--url-map FILE] [--json] FILE_OR_DIR...';

/** Reads the command line; throws `WrongArguments` for anything it does not know. Folders are read recursively. */
export function parseArguments(line: readonly string[], today: Date): Arguments {
  // JSON lines are the only output there is; the flag says so.
  const words = readWords(line, { valued: ['--now', '--url-map'], flags: ['--json'], usage });
  return {
    now: instantIn(words, today, usage),
    urlMapFile: words.values.get('--url-map') ?? null,
    files: filesIn(words, usage),
  };
}
