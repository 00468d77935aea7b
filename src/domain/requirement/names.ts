import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';

/** A name as it is compared: case, accents, punctuation and spacing make no difference. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether two names are the same words. Two empty ones are not the same. */
export function sameName(one: string, other: string): boolean {
  const plain = plainName(one);
  return plain !== '' && plain === plainName(other);
}

/**
 * Whether a candidate is the thing so named: by one of its titles, or by a code or id. Nothing is
 * guessed: a title in other words, or in a language the list does not use, is not that name.
 */
export function bearsName(candidate: Pick<Candidate, 'title' | 'codes'>, name: string): boolean {
  return [...Object.values(candidate.title), ...candidate.codes].some((own) => sameName(own, name));
}
