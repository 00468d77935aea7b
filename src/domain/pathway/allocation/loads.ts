import type { Condition, Problem } from './problem.ts';
import type { Value } from './value.ts';

/** A placement under change, as sums: cheap to move items in, and to weigh. */
export type Loads = {
  groups: readonly number[];
  /** Puts an item into a group, or takes it out (−1). */
  move: (index: number, group: number) => void;
  /** Whether counts, and whole components, leave room for one more in a group. */
  hasRoom: (index: number, group: number) => boolean;
  /** What a group's maximum still lets count. */
  roomIn: (group: number) => number;
  /** The value, where what counts of each kind is as much as its own limits allow. `settle` has the last word. */
  value: () => Value;
  /** How far the rules that are missed are from being met, in hundredths: a slope toward meeting them. */
  shortOf: () => number;
};

/** What a missing module is weighed as, in hundredths. */
const itemWorth = 300;

/**
 * Sums by meter and, for sums over all groups, by group too; so that a maximum of one group is not made up for
 * in another.
 */
export function loadsOf(problem: Problem): Loads {
  const { items, meters, limits, countLimits, goals, groupCount } = problem;
  const groups = new Array<number>(items.length).fill(-1);
  const sums = new Float64Array(meters.length);
  const inGroup = new Float64Array(meters.length * groupCount);
  const byTier = new Float64Array(meters.length * 3);
  const amounts = new Float64Array(groupCount * 3);
  const most = new Float64Array(groupCount).fill(Infinity);
  for (const { kind, meter, max } of limits) {
    const group = meters[meter]?.group ?? null;
    if (kind === 'group' && group !== null) most[group] = max;
  }
  const wide = limits.filter(({ kind }) => kind !== 'group');
  let stayed = 0;

  /** Meters that an item moves, by item and group. */
  const meterLists = items.map((_, index) => {
    const own = meters.flatMap(({ has }, meter) => (has[index] === true ? [meter] : []));
    return Array.from({ length: groupCount }, (__, group) =>
      own.filter((meter) => meters[meter]?.group === null || meters[meter]?.group === group),
    );
  });

  const add = (index: number, group: number, sign: 1 | -1): void => {
    const item = items[index];
    if (item === undefined) return;
    const credits = sign * item.hundredths;
    for (const meter of meterLists[index]?.[group] ?? []) {
      const by = meters[meter]?.of === 'items' ? sign : credits;
      sums[meter] = (sums[meter] ?? 0) + by;
      inGroup[meter * groupCount + group] = (inGroup[meter * groupCount + group] ?? 0) + by;
      byTier[meter * 3 + item.tier] = (byTier[meter * 3 + item.tier] ?? 0) + by;
    }
    amounts[group * 3 + item.tier] = (amounts[group * 3 + item.tier] ?? 0) + credits;
    if (item.last === group) stayed += sign;
  };

  const amountIn = (group: number, tier: number): number => {
    let sum = 0;
    for (let each = 0; each <= tier; each++) sum += amounts[group * 3 + each] ?? 0;
    return sum;
  };

  const countable = (tier: number): number => {
    let all = 0;
    let possible = 0;
    for (let group = 0; group < groupCount; group++) {
      const amount = amountIn(group, tier);
      all += amount;
      possible += Math.min(most[group] ?? Infinity, amount);
    }
    for (const { meter, max } of wide) {
      let under = 0;
      for (let each = 0; each <= tier; each++) under += byTier[meter * 3 + each] ?? 0;
      possible = Math.min(possible, all - under + max);
    }
    return possible;
  };

  const creditsOf = (meter: number): number => {
    const only = meters[meter]?.group ?? null;
    if (only !== null) return Math.min(most[only] ?? Infinity, sums[meter] ?? 0);
    let sum = 0;
    for (let group = 0; group < groupCount; group++)
      sum += Math.min(most[group] ?? Infinity, inGroup[meter * groupCount + group] ?? 0);
    return sum;
  };

  const holds = (condition: Condition): boolean => {
    switch (condition.kind) {
      case 'atLeast': {
        const isCount = meters[condition.meter]?.of === 'items';
        return (isCount ? (sums[condition.meter] ?? 0) : creditsOf(condition.meter)) >= condition.min;
      }
      case 'atMost':
        return (sums[condition.meter] ?? 0) <= condition.max;
      case 'one': {
        const { has } = meters[condition.meter] ?? { has: [] };
        return groups.some(
          (at, index) => at >= 0 && has[index] === true && (items[index]?.hundredths ?? 0) >= condition.min,
        );
      }
      case 'nOf':
        return condition.parts.filter(holds).length >= condition.n;
    }
  };

  const shortOf = (condition: Condition): number => {
    if (holds(condition)) return 0;
    if (condition.kind === 'atLeast') {
      const isCount = meters[condition.meter]?.of === 'items';
      return isCount
        ? (condition.min - (sums[condition.meter] ?? 0)) * itemWorth
        : condition.min - creditsOf(condition.meter);
    }
    if (condition.kind !== 'nOf') return itemWorth;
    const parts = condition.parts.map(shortOf).sort((a, b) => a - b);
    return parts.slice(0, condition.n).reduce((sum, each) => sum + each, 0);
  };

  const unmetNeeds = (): number => {
    let broken = 0;
    for (const need of problem.needs) {
      if (groups.some((at, index) => at >= 0 && need.given[index] === true)) continue;
      for (let index = 0; index < items.length; index++)
        if ((groups[index] ?? -1) >= 0 && need.items[index] === true && items[index]?.fixed === false)
          broken++;
    }
    return broken;
  };

  return {
    groups,
    move: (index, group) => {
      const before = groups[index] ?? -1;
      if (before === group) return;
      if (before >= 0) add(index, before, -1);
      if (group >= 0) add(index, group, 1);
      groups[index] = group;
    },
    hasRoom: (index, group) => {
      const own = meterLists[index]?.[group] ?? [];
      for (const { meter, max } of countLimits)
        if (own.includes(meter) && (sums[meter] ?? 0) >= max) return false;
      if (!problem.whole) return true;
      const { hundredths = 0 } = items[index] ?? {};
      return limits.every(({ meter, max }) => !own.includes(meter) || (sums[meter] ?? 0) + hundredths <= max);
    },
    roomIn: (group) => (most[group] ?? Infinity) - amountIn(group, 2),
    shortOf: () => goals.reduce((sum, { condition }) => sum + shortOf(condition), 0),
    value: () => {
      let met = 0;
      for (const { condition } of goals) if (holds(condition)) met++;
      const all = countable(2);
      let placed = 0;
      for (let group = 0; group < groupCount; group++) placed += amountIn(group, 2);
      const broken = problem.needs.length === 0 ? 0 : unmetNeeds();
      return [met - 10_000 * broken, countable(0), countable(1), all, stayed, all - placed];
    },
  };
}
