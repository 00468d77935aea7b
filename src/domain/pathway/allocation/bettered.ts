import { improve } from './improve.ts';
import { inOrder } from './kinds.ts';
import type { Problem } from './problem.ts';
import { settle, type Settled } from './settle.ts';
import { compareValues, type Value } from './value.ts';

/** The better of a placement and of what moves and exchanges make of it: these weigh by sums, which `settle` may correct. */
export function bettered(problem: Problem, groups: readonly number[], enough?: Value): Settled {
  const plain = settle(problem, inOrder(problem.items, groups), false);
  const moved = settle(problem, inOrder(problem.items, improve(problem, groups, enough)), false);
  return settle(problem, (compareValues(moved.value, plain.value) > 0 ? moved : plain).groups);
}
