import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { plainName } from '#src/domain/requirement/names.ts';

/** Shorter words, such as "CAS" and "and", stand in too many titles to tell any apart. */
const leastLetters = 4;
/** How much of their beginning two words share at least to be taken for forms of one. */
const sharedStart = 5;

/**
 * How many letters of a name's words come back in a title, in whatever language it has. It tells what to ask first
 * and settles nothing: 0 means that no word comes back, and a high number is not sameness.
 *
 * @param elsewhere - names whose words do not tell this one from the others
 */
export function resemblance(
  title: LocalizedText,
  names: readonly string[],
  elsewhere: readonly string[] = [],
): number {
  const common = wordsOf(elsewhere);
  const own = wordsOf(Object.values(title));
  return [...wordsOf(names)]
    .filter((word) => !common.has(word))
    .reduce((sum, word) => sum + Math.max(0, ...[...own].map((other) => shared(word, other))), 0);
}

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) =>
      plainName(text)
        .split(' ')
        .filter((word) => word.length >= leastLetters),
    ),
  );

/** The letters that two words begin with alike, where these are most of the shorter one; else 0. */
function shared(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let alike = 0;
  while (alike < shorter && one[alike] === other[alike]) alike += 1;
  return one === other || (alike >= sharedStart && alike * 3 >= shorter * 2) ? alike : 0;
}
