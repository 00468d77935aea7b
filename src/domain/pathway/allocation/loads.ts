import type { Item, Problem } from './problem.ts';

/**
 * What has been put where, as sums: all the objective looks at. The layout is one flat array so that
 * two partial placements with the same sums can be recognised as the same.
 */
export type Loads = {
  /** [group * 3 + tier] in hundredths. */
  amounts: number[];
  /** [group] how many items. */
  counts: number[];
  /** [rule * groups + group] hundredths that serve a level rule. */
  levels: number[];
  /** [cap * 3 + tier] hundredths that fall under a cap. */
  caps: number[];
};

export const emptyLoads = (problem: Problem): Loads => ({
  amounts: new Array<number>(problem.groups.length * 3).fill(0),
  counts: new Array<number>(problem.groups.length).fill(0),
  levels: new Array<number>(problem.groups.length * problem.levelMinimums.length).fill(0),
  caps: new Array<number>(problem.caps.length * 3).fill(0),
});

const bump = (list: number[], index: number, by: number): void => {
  list[index] = (list[index] ?? 0) + by;
};

/** Puts an item into a group (`sign` 1) or takes it out again (−1). */
export function move(loads: Loads, item: Item, group: number, sign: 1 | -1): void {
  const by = sign * item.hundredths;
  const groups = loads.counts.length;
  bump(loads.amounts, group * 3 + item.tier, by);
  bump(loads.counts, group, sign);
  item.serves.forEach((serves, rule) => {
    if (serves) bump(loads.levels, rule * groups + group, by);
  });
  item.capped.forEach((capped, cap) => {
    if (capped) bump(loads.caps, cap * 3 + item.tier, by);
  });
}

/** Hundredths in a group up to and including a tier. */
export function amountUpTo(amounts: readonly number[], group: number, tier: number): number {
  let sum = 0;
  for (let each = 0; each <= tier; each++) sum += amounts[group * 3 + each] ?? 0;
  return sum;
}

export const keyOf = (index: number, loads: Loads): string =>
  `${index}|${loads.amounts.join()}|${loads.counts.join()}|${loads.levels.join()}|${loads.caps.join()}`;
