import { loadsOf } from './loads.ts';
import type { Problem } from './problem.ts';
import type { Value } from './value.ts';
import type { Settled } from './value-of.ts';

type Change = readonly [index: number, group: number];

/** Changes to a placement that are weighed and taken back: what else an item could do, and what would make room for it. */
export type Trials = {
  /** What sums say of the placement as it is. */
  standing: Value;
  /** What sums say of it with these changes; null once there were too many. `settle` has the last word. */
  weigh: (changes: readonly Change[]) => Value | null;
};

/** Sums to add up for all the trials of one placement: reasons are for a page that waits. */
const most = 400_000;

export function trialsOf(problem: Problem, { groups }: Settled): Trials {
  const loads = loadsOf(problem);
  groups.forEach((group, index) => {
    loads.move(index, group);
  });
  const cost = 100 + problem.groupCount * (problem.goals.length + problem.limits.length);
  let left = most;
  return {
    standing: loads.value(),
    weigh: (changes) => {
      if (left <= 0) return null;
      left -= cost;
      for (const [index, group] of changes) loads.move(index, group);
      const value = loads.value();
      for (const [index] of changes) loads.move(index, groups[index] ?? -1);
      return value;
    },
  };
}
