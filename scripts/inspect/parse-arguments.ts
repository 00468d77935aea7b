import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Arguments = { now: Date; urlMapFile: string | null; files: readonly string[] };

const usage = 'usage: npm run --silent inspect -- [--now ISO] [--url-map FILE] [--json] FILE_OR_DIR...';

/** Reads the command line; throws with the usage for anything it does not know. Folders are read recursively. */
export function parseArguments(words: readonly string[], today: Date): Arguments {
  let now = today;
  let urlMapFile: string | null = null;
  const paths: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--now' || word === '--url-map') {
      const value = words[++at];
      if (value === undefined) throw new Error(`${word} needs a value\n${usage}`);
      if (word === '--url-map') urlMapFile = value;
      else now = new Date(value);
    } else if (word.startsWith('--')) {
      // JSON lines are the only output there is; the flag says so.
      if (word !== '--json') throw new Error(`unknown option ${word}\n${usage}`);
    } else {
      paths.push(word);
    }
  }
  if (Number.isNaN(now.getTime())) throw new Error(`--now needs an ISO 8601 time\n${usage}`);
  if (paths.length === 0) throw new Error(usage);
  return { now, urlMapFile, files: paths.flatMap(filesUnder) };
}

/** The files of a folder and the folders in it, in name order; a file is itself. */
export function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}
