import { holds, read, type Limit, type Problem } from './problem.ts';
import type { Value } from './value.ts';

/** A placement with what counts of each item. */
export type Settled = {
  /** The group of each item, by index; −1 for an item left out. */
  groups: readonly number[];
  /** What counts of each item, in hundredths. */
  counted: readonly number[];
  /** The limit that cut an item; null where all of it counts. */
  cutBy: readonly (Limit | null)[];
  value: Value;
};

/** More than any number of rules: a placement that breaks a count or a need is worse than any that does not. */
const forbidden = 10_000;

/** How good a placement is, with what counts of each item. */
export function valueOf(problem: Problem, groups: readonly number[], counted: readonly number[]): Value {
  const { items } = problem;
  let met = 0;
  for (const { condition } of problem.goals) if (holds(problem, condition, groups, counted)) met++;
  const sums = [0, 0, 0];
  let stayed = 0;
  let surplus = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const at = groups[index] ?? -1;
    if (item === undefined || at < 0) continue;
    const amount = counted[index] ?? 0;
    for (let tier = item.tier; tier < 3; tier++) sums[tier] = (sums[tier] ?? 0) + amount;
    if (item.last === at) stayed++;
    surplus += item.hundredths - amount;
  }
  const broken = breaches(problem, groups, counted);
  return [met - forbidden * broken, sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0, stayed, -surplus];
}

/** How often a placement goes against counts, needs and whole components, as far as the search may not. */
function breaches(problem: Problem, groups: readonly number[], counted: readonly number[]): number {
  const { items, countLimits, needs, whole } = problem;
  let broken = 0;
  for (const { meter, max } of countLimits)
    broken += Math.max(0, read(problem, meter, groups, counted) - max);
  for (const need of needs) {
    if (groups.some((at, index) => at >= 0 && need.given[index] === true)) continue;
    broken += groups.filter((at, i) => at >= 0 && need.items[i] === true && items[i]?.fixed === false).length;
  }
  if (whole) {
    const full = items.map((item, i) => ((groups[i] ?? -1) < 0 ? 0 : item.hundredths));
    for (const { meter, max } of problem.limits) {
      if (read(problem, meter, groups, full) <= max) continue;
      const free = items.map((item, i) => (item.fixed ? 0 : (full[i] ?? 0)));
      broken += Number(read(problem, meter, groups, free) > 0);
    }
  }
  return broken;
}
