import type { Problem } from './problem.ts';
import type { Placement } from './search.ts';
import { settle } from './settle.ts';
import { compareValues, countingParts } from './value.ts';

/** Trying every group for every item is worth it for a wallet, and not for an archive. */
const mostItems = 120;

/** Groups, by index, where an item could stand as well: rules and credits would be the same. */
export function alsoServes(problem: Problem, placement: Placement, index: number): number[] {
  const item = problem.items[index];
  if (item === undefined || item.fixed || problem.items.length > mostItems) return [];
  return item.options.filter((group) => {
    if (group === placement.groups[index]) return false;
    const moved = placement.groups.map((at, each) => (each === index ? group : at));
    return compareValues(settle(problem, moved, false).value, placement.value, countingParts) >= 0;
  });
}
