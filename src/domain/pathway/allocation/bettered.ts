import type { Effort } from './effort.ts';
import { improve } from './improve.ts';
import { inOrder } from './kinds.ts';
import type { Problem } from './problem.ts';
import { settle, usualExactWork } from './settle.ts';
import { compareValues, type Value } from './value.ts';
import type { Settled } from './value-of.ts';

/** No more than this part of an effort goes into working out the amounts of one placement. */
const exactPart = 0.05;

/** The better of a placement and of what moves and exchanges make of it: these weigh by sums, which `settle` may correct. */
export function bettered(
  problem: Problem,
  groups: readonly number[],
  effort: Effort,
  enough?: Value,
): Settled {
  const plain = settle(problem, inOrder(problem.items, groups), 0);
  const moved = settle(problem, inOrder(problem.items, improve(problem, groups, effort, enough)), 0);
  return settleWithin(problem, (compareValues(moved.value, plain.value) > 0 ? moved : plain).groups, effort);
}

/** What counts of a placement, worked out as exactly as is in proportion to an effort. */
export function settleWithin(problem: Problem, groups: readonly number[], effort: Effort): Settled {
  return settle(problem, groups, Math.min(usualExactWork, effort.left * exactPart));
}
