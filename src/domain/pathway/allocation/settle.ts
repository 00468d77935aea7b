import { mostPossible } from './most-possible.ts';
import { ordersOf } from './orders-of.ts';
import { read, type Limit, type Problem } from './problem.ts';
import { compareValues } from './value.ts';
import { valueOf, type Settled } from './value-of.ts';
import { workedOut } from './worked-out.ts';

/** Multiply-adds that working out the amounts may cost. */
export const usualExactWork = 2_000_000;

/**
 * What counts of a placement, at its best. A credential is never split between groups; where a group's
 * maximum, a cap or the total leaves less room than the items bring, what is over is shown on as few
 * of them as possible: first on what is planned, then earned, then recognised, and there on the largest, so
 * that smaller modules stay whole. Where that misses a rule that another way would meet, items that serve more
 * rules give way last; and where neither is sure to be best, the amounts are worked out as a linear program.
 *
 * @param exactWork - what that last step may cost; 0 leaves it out: for a guess that is only to be compared
 */
export function settle(problem: Problem, groups: readonly number[], exactWork = usualExactWork): Settled {
  const orders = ordersOf(problem);
  const usual = trimmed(problem, groups, orders.byFirmness);
  const most = mostPossible(problem, groups);
  if (compareValues(usual.value, most, 4) >= 0) return usual;
  const forRules = trimmed(problem, groups, orders.byService);
  const better = compareValues(forRules.value, usual.value) > 0 ? forRules : usual;
  if (compareValues(better.value, most, 4) >= 0) return better;
  return exactWork > 0 ? workedOut(problem, groups, better, exactWork) : better;
}

/** @param order - indices of items, what gives way first coming first */
function trimmed(problem: Problem, groups: readonly number[], order: readonly number[]): Settled {
  const counted = problem.items.map((item, index) => ((groups[index] ?? -1) < 0 ? 0 : item.hundredths));
  const cutBy = new Array<Limit | null>(counted.length).fill(null);
  for (const limit of problem.limits) {
    let excess = read(problem, limit.meter, groups, counted) - limit.max;
    if (excess <= 0) continue;
    const { has, group } = problem.meters[limit.meter] ?? { has: [], group: null };
    for (const index of order) {
      const at = groups[index] ?? -1;
      if (at < 0 || has[index] !== true || (group !== null && at !== group)) continue;
      const cut = Math.min(excess, counted[index] ?? 0);
      if (cut <= 0) continue;
      counted[index] = (counted[index] ?? 0) - cut;
      cutBy[index] = limit;
      excess -= cut;
      if (excess <= 0) break;
    }
  }
  return { groups, counted, cutBy, value: valueOf(problem, groups, counted) };
}
