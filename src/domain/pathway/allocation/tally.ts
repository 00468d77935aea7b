import type { Condition, Problem } from './problem.ts';

/** A placement under change, with what counts of it group by group. */
export type Tally = {
  groups: Int32Array;
  /** Indices of what is in each group, in no order. */
  members: readonly (readonly number[])[];
  /** Puts an item into a group, or takes it out (−1). The groups it touches are counted again by `recount`. */
  place: (index: number, group: number) => void;
  recount: (group: number) => void;
  /** What counts in a meter, before limits that reach across groups. */
  sum: (meter: number) => number;
  /** What counts up to a tier, within all limits. */
  countable: (tier: number) => number;
  /** How far a group is over its maximum, and what counts over a limit across groups, by `acrossGroups`. */
  overIn: (group: number) => number;
  overAcross: (at: number) => number;
  acrossGroups: number;
};

/**
 * In a group over its maximum counting stops: on what is planned first, then on what serves fewer rules, then on the
 * largest, as `settle` has it. So a rule that asks for a kind of credits is not promised what a full group cuts off.
 * Whole components are never cut.
 */
export function tallyOf(problem: Problem): Tally {
  const { items, meters, limits, groupCount, whole } = problem;
  const groups = new Int32Array(items.length).fill(-1);
  const members = Array.from({ length: groupCount }, (): number[] => []);
  const most = new Float64Array(groupCount).fill(Infinity);
  for (const { kind, meter, max } of limits) {
    const group = meters[meter]?.group ?? null;
    if (kind === 'group' && group !== null) most[group] = withFixed(problem, meter, max);
  }
  const across = limits.filter(({ kind }) => kind !== 'group');
  const acrossMost = across.map(({ meter, max }) => withFixed(problem, meter, max));
  const rank = ranksOf(problem);
  // By group: what counts in each meter, up to each tier, and up to each tier under each limit across groups.
  const tierAt = meters.length;
  const width = tierAt + 3 + across.length * 3;
  const inGroup = new Float64Array(groupCount * width);
  const sums = new Float64Array(width);
  const over = new Float64Array(groupCount);
  const cut = new Float64Array(items.length);
  const isCount = meters.map(({ of }) => of === 'items');
  const touched = items.map((_, index) =>
    Array.from({ length: groupCount }, (__, group) =>
      meters.flatMap(({ has, group: only }, meter) =>
        has[index] === true && (only === null || only === group) ? [meter] : [],
      ),
    ),
  );
  const capped = items.map((_, index) =>
    across.flatMap(({ meter }, at) => (meters[meter]?.has[index] === true ? [tierAt + 3 + at * 3] : [])),
  );

  /** Spreads what is over a maximum on those that give way first. */
  const cutOff = (list: readonly number[], excess: number): void => {
    let left = excess;
    for (let last = -1; left > 0;) {
      let next = -1;
      for (const index of list)
        if ((rank[index] ?? 0) > last && (next < 0 || (rank[index] ?? 0) < (rank[next] ?? 0))) next = index;
      if (next < 0) return;
      cut[next] = Math.min(left, items[next]?.hundredths ?? 0);
      left -= cut[next] ?? 0;
      last = rank[next] ?? 0;
    }
  };

  const recount = (group: number): void => {
    const base = group * width;
    for (let at = 0; at < width; at++) {
      sums[at] = (sums[at] ?? 0) - (inGroup[base + at] ?? 0);
      inGroup[base + at] = 0;
    }
    const list = members[group] ?? [];
    let all = 0;
    for (const index of list) all += items[index]?.hundredths ?? 0;
    over[group] = Math.max(0, all - (most[group] ?? Infinity));
    if (!whole && (over[group] ?? 0) > 0) cutOff(list, over[group] ?? 0);
    for (const index of list) {
      const { hundredths = 0, tier = 0 } = items[index] ?? {};
      const counts = hundredths - (cut[index] ?? 0);
      cut[index] = 0;
      for (const meter of touched[index]?.[group] ?? [])
        inGroup[base + meter] = (inGroup[base + meter] ?? 0) + (isCount[meter] === true ? 1 : counts);
      for (let upTo = tier; upTo < 3; upTo++) {
        inGroup[base + tierAt + upTo] = (inGroup[base + tierAt + upTo] ?? 0) + counts;
        for (const at of capped[index] ?? [])
          inGroup[base + at + upTo] = (inGroup[base + at + upTo] ?? 0) + counts;
      }
    }
    for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) + (inGroup[base + at] ?? 0);
  };

  return {
    groups,
    members,
    recount,
    place: (index, group) => {
      const before = members[groups[index] ?? -1];
      if (before) {
        before[before.indexOf(index)] = before.at(-1) ?? -1;
        before.pop();
      }
      members[group]?.push(index);
      groups[index] = group;
    },
    sum: (meter) => sums[meter] ?? 0,
    countable: (tier) => {
      const all = sums[tierAt + tier] ?? 0;
      let possible = all;
      for (let at = 0; at < across.length; at++) {
        const under = sums[tierAt + 3 + at * 3 + tier] ?? 0;
        possible = Math.min(possible, all - under + (across[at]?.max ?? 0));
      }
      return possible;
    },
    overIn: (group) => over[group] ?? 0,
    overAcross: (at) => Math.max(0, (sums[tierAt + 3 + at * 3 + 2] ?? 0) - (acrossMost[at] ?? 0)),
    acrossGroups: across.length,
  };
}

/** What the learner fixed beyond a maximum is no fault of the rest, where components are whole. */
function withFixed({ items, meters, whole }: Problem, meter: number, max: number): number {
  if (!whole) return max;
  const { has = [], group = null } = meters[meter] ?? {};
  const fixed = items.reduce(
    (sum, item, index) =>
      item.fixed && has[index] === true && (group === null || item.options.includes(group))
        ? sum + item.hundredths
        : sum,
    0,
  );
  return Math.max(max, fixed);
}

/** In what order items give way: the lower, the sooner. */
function ranksOf({ items, meters, goals }: Problem): Int32Array {
  const serves = (condition: Condition, index: number): number => {
    if (condition.kind === 'nOf') return condition.parts.reduce((sum, part) => sum + serves(part, index), 0);
    const { of, has = [], group } = meters[condition.meter] ?? {};
    return of === 'credits' && group === null && has[index] === true ? 1 : 0;
  };
  const served = items.map((_, index) =>
    goals.reduce((sum, { condition }) => sum + serves(condition, index), 0),
  );
  const order = items
    .map((item, index) => ({ item, index, served: served[index] ?? 0 }))
    .sort(
      (a, b) =>
        b.item.tier - a.item.tier ||
        a.served - b.served ||
        b.item.hundredths - a.item.hundredths ||
        a.index - b.index,
    );
  const ranks = new Int32Array(items.length);
  order.forEach(({ index }, at) => {
    ranks[index] = at;
  });
  return ranks;
}
