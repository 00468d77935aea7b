/**
 * How good a placement is; earlier numbers matter more, higher is better:
 * hard rules met by the whole plan · recognised credits counted · with earned ones · with planned ones · items left
 * where they stood · surplus, negative.
 *
 * Moves come before surplus: what counts is the same either way, and a plan that rearranges itself for tidiness alone
 * is harder to trust than one with a part of a module left over.
 */
export type Value = readonly [
  rules: number,
  recognised: number,
  earned: number,
  planned: number,
  stayed: number,
  surplus: number,
];

/** How many numbers of a value say what counts; they must be proven for an answer to be called the best. */
export const countingParts = 4;

export function compareValues(a: readonly number[], b: readonly number[], parts = 6): number {
  for (let index = 0; index < parts; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
