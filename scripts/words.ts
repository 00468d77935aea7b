import { existsSync, readdirSync, statSync } from 'node:fs';
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
  return named.flatMap((path) => filesUnder(present(path)));
}

/** The path, if something is there. */
export function present(path: string): string {
  if (!existsSync(path)) throw new WrongArguments(`there is no file or folder ${path}`);
  return path;
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}
