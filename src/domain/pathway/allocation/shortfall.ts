import type { Condition, Problem } from './problem.ts';
import type { Tally } from './tally.ts';
import type { Value } from './value.ts';

/** What a module too few or too many is weighed as, in hundredths. */
const itemWorth = 300;

/** By how much a placement misses what it aims at. */
export type Shortfall = {
  /** Weighs each thing missed; 0 where nothing is. What may stay over is a small part of it. */
  of: () => number;
  /** Nothing of weight is missed: `settle` decides whether what may stay over does harm. */
  isReached: () => boolean;
  /** Weighs everything that is missed now more from here on, so that the walk leaves where it is stuck. */
  insist: () => void;
};

const mostInsisted = 50;

/** @param target - the value to reach, in its first five numbers */
export function shortfallOf(problem: Problem, tally: Tally, target: Value): Shortfall {
  const { goals, countLimits, needs, items, whole, groupCount } = problem;
  const spare = Math.max(0, goals.length - target[0]);
  const parts =
    goals.length + 3 + countLimits.length + needs.length + (whole ? groupCount + tally.acrossGroups : 0);
  const missed = new Float64Array(parts);
  const weights = new Float64Array(parts).fill(1);
  let stuck = 0;

  const short = (condition: Condition): number => {
    switch (condition.kind) {
      case 'atLeast': {
        const by = Math.max(0, condition.min - tally.sum(condition.meter));
        return problem.meters[condition.meter]?.of === 'items' ? by * itemWorth : by;
      }
      case 'atMost': {
        const by = Math.max(0, tally.sum(condition.meter) - condition.max);
        // Credits over it need not count.
        return problem.meters[condition.meter]?.of === 'items' ? by * itemWorth : 0;
      }
      case 'one': {
        const { has = [] } = problem.meters[condition.meter] ?? {};
        const isThere = items.some(
          ({ hundredths }, index) =>
            (tally.groups[index] ?? -1) >= 0 && has[index] === true && hundredths >= condition.min,
        );
        return isThere ? 0 : itemWorth;
      }
      case 'nOf': {
        let sum = 0;
        if (condition.n === condition.parts.length) {
          for (const part of condition.parts) sum += short(part);
          return sum;
        }
        const each = condition.parts.map(short).sort((a, b) => a - b);
        for (let at = 0; at < condition.n; at++) sum += each[at] ?? itemWorth;
        return sum;
      }
    }
  };

  const unmetNeed = (at: number): number => {
    const need = needs[at];
    let standing = 0;
    for (let index = 0; index < items.length; index++) {
      if ((tally.groups[index] ?? -1) < 0) continue;
      if (need?.given[index] === true) return 0;
      if (need?.items[index] === true && items[index]?.fixed === false) standing++;
    }
    return standing * itemWorth;
  };

  const measure = (): number => {
    let at = 0;
    for (; at < goals.length; at++) {
      const condition = goals[at]?.condition;
      missed[at] = condition ? short(condition) : 0;
    }
    // As many rules as the target leaves out may be missed: those that are furthest from being met.
    for (let left = spare; left > 0; left--) {
      let furthest = 0;
      for (let each = 1; each < goals.length; each++)
        if ((missed[each] ?? 0) * (weights[each] ?? 1) > (missed[furthest] ?? 0) * (weights[furthest] ?? 1))
          furthest = each;
      missed[furthest] = 0;
    }
    for (let tier = 0; tier < 3; tier++)
      missed[at++] = Math.max(0, (target[tier + 1] ?? 0) - tally.countable(tier));
    for (const { meter, max } of countLimits) missed[at++] = Math.max(0, tally.sum(meter) - max) * itemWorth;
    for (let need = 0; need < needs.length; need++) missed[at++] = unmetNeed(need);
    let mayStay = 0;
    for (let group = 0; group < groupCount; group++) {
      const over = tally.overIn(group);
      if (whole) missed[at++] = over;
      else mayStay += over * 0.05;
    }
    for (let each = 0; each < tally.acrossGroups; each++) {
      const over = tally.overAcross(each);
      if (whole) missed[at++] = over;
      else mayStay += over;
    }
    stuck = 0;
    for (let each = 0; each < parts; each++) stuck += (missed[each] ?? 0) * (weights[each] ?? 1);
    return stuck + mayStay;
  };

  return {
    of: measure,
    isReached: () => stuck === 0,
    insist: () => {
      measure();
      let most = 0;
      for (let each = 0; each < parts; each++) {
        if ((missed[each] ?? 0) > 0) weights[each] = (weights[each] ?? 1) * 1.3;
        most = Math.max(most, weights[each] ?? 1);
      }
      if (most <= mostInsisted) return;
      for (let each = 0; each < parts; each++) weights[each] = Math.max(1, (weights[each] ?? 1) / 5);
    },
  };
}
