import type { Problem } from './problem.ts';
import type { Placement } from './search.ts';
import { settle } from './settle.ts';
import type { Trials } from './trials.ts';
import { compareValues, countingParts } from './value.ts';

/** Trying every group for every item is worth it for a wallet, and not for an archive. */
const mostItems = 120;

/** Groups, by index, where an item could stand as well: rules and credits would be the same. */
export function alsoServes(
  problem: Problem,
  placement: Placement,
  index: number,
  { standing, weigh }: Trials,
): number[] {
  const item = problem.items[index];
  if (item === undefined || item.fixed || problem.items.length > mostItems) return [];
  return item.options.filter((group) => {
    if (group === placement.groups[index]) return false;
    // Sums see less than what counts only where a limit would cut it, and then for the placement as it is, too.
    const about = weigh([[index, group]]);
    if (about === null || compareValues(about, standing, countingParts) < 0) return false;
    const moved = placement.groups.map((at, each) => (each === index ? group : at));
    return compareValues(settle(problem, moved, 0).value, placement.value, countingParts) >= 0;
  });
}
