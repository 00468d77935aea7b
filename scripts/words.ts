import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What keeps a command from running, in a sentence that ends with how it is called. */
export class WrongArguments extends Error {}

export type Words = {
  /** What stands behind each option that was given; empty for one that takes nothing. */
  values: ReadonlyMap<string, string>;
  /** All other words, in order. */
  named: readonly string[];
};

/**
 * Sorts the words of a command line; throws `WrongArguments` for an option it does not know or that lacks its value.
 *
 * @param options - those that take a value, and `flags`, which take none
 */
export function readWords(
  words: readonly string[],
  options: { valued: readonly string[]; flags?: readonly string[]; usage: string },
): Words {
  const values = new Map<string, string>();
  const named: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) named.push(word);
    else if (options.flags?.includes(word)) values.set(word, '');
    else {
      const value = words[(at += 1)];
      if (!options.valued.includes(word))
        throw new WrongArguments(`unknown option ${word}; ${options.usage}`);
      if (value === undefined) throw new WrongArguments(`${word} needs a value; ${options.usage}`);
      values.set(word, value);
    }
  }
  return { values, named };
}

/** The instant given with `--now`, or that of today. */
export function instantIn({ values }: Words, today: Date, usage: string): Date {
  const said = values.get('--now');
  const now = said === undefined ? today : new Date(said);
  if (Number.isNaN(now.getTime())) throw new WrongArguments(`--now needs an ISO 8601 time; ${usage}`);
  return now;
}

/** The files that are named, folders read through in name order; throws where none is named or one is not there. */
export function filesIn({ named }: Words, usage: string): string[] {
  if (named.length === 0) throw new WrongArguments(`no file or folder is named; ${usage}`);
  return named.flatMap((path) => {
    const found = statSync(present(path));
    if (!found.isFile() && !found.isDirectory())
      throw new WrongArguments(`${path} is neither a file nor a folder`);
    return filesUnder(path);
  });
}

/** The path, if something is there. */
export function present(path: string): string {
  if (!existsSync(path)) throw new WrongArguments(`there is no file or folder ${path}`);
  return path;
}

/** More folders inside one another than this are a link that leads back to where it stands. */
const deepest = 40;

/** What is neither a file nor a folder, such as a pipe or a link to nowhere, is passed over. */
function filesUnder(path: string, depth = 0): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return [path];
  if (found?.isDirectory() !== true) return [];
  if (depth > deepest) throw new WrongArguments(`the folders in ${path} lie too deep inside one another`);
  const inside = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  // A link is followed to a file and never to a folder, which may hold the link itself.
  return inside.flatMap((entry) => {
    const own = join(path, entry.name);
    const isFolderLink =
      entry.isSymbolicLink() && statSync(own, { throwIfNoEntry: false })?.isFile() !== true;
    return isFolderLink ? [] : filesUnder(own, depth + 1);
  });
}

/** The bytes of a file that is named in the words. @param what - what it is, for the sentence */
export function bytesOf(path: string, what: string): Uint8Array {
  if (!existsSync(path)) throw new WrongArguments(`there is no ${what} ${path}`);
  if (!statSync(path).isFile()) throw new WrongArguments(`the ${what} ${path} is not a file`);
  return new Uint8Array(readFileSync(path));
}
