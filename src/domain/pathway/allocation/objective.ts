import { amountUpTo, type Loads } from './loads.ts';
import type { Problem } from './problem.ts';

/**
 * How good a placement is; earlier numbers matter more, higher is better:
 * hard rules met by the whole plan · what counts if only recognised credits do · with earned ones ·
 * with planned ones · surplus, negative.
 */
export type Value = readonly [
  rules: number,
  recognised: number,
  earned: number,
  planned: number,
  surplus: number,
];

export function compareValues(a: Value, b: Value): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a value reaches another in rules met and credits counted, whatever the surplus. */
export const isAsGoodInWhatCounts = (a: Value, b: Value): boolean =>
  compareValues([a[0], a[1], a[2], a[3], 0], [b[0], b[1], b[2], b[3], 0]) >= 0;

/** What could still be added to a partial placement. All zeros for a finished one. */
export type Potential = {
  /** [group * 3 + tier] hundredths of items that may still go there. */
  amounts: readonly number[];
  /** [group * 3 + tier] the largest of them up to that tier, largest first; empty where a group takes any number. */
  largest: readonly (readonly number[])[];
  /** [tier] hundredths of all of them, each once. */
  byTier: readonly number[];
  counts: readonly number[];
  count: number;
  /** [rule] */
  levels: readonly number[];
  /** [cap * 3 + tier] of items that do not fall under the cap. */
  uncapped: readonly number[];
};

const nothing: Potential = {
  amounts: [],
  largest: [],
  byTier: [],
  counts: [],
  count: 0,
  levels: [],
  uncapped: [],
};

/** The value of a finished placement. */
export const valueOf = (problem: Problem, loads: Loads): Value => boundOf(problem, loads, nothing);

/** No completion of a partial placement is better than this, in any of the five numbers. */
export function boundOf(problem: Problem, loads: Loads, potential: Potential): Value {
  const [recognised, earned, planned] = [0, 1, 2].map((tier) =>
    countable(problem, loads, potential, tier),
  ) as [number, number, number];
  const placed = loads.amounts.reduce((sum, amount) => sum + amount, 0);
  const surplus = placed - countable(problem, loads, nothing, 2);
  return [rulesMet(problem, loads, potential, planned), recognised, earned, planned, -surplus];
}

/**
 * What counts of everything up to a tier: a group counts up to its maximum, a cap lets only so much
 * of its kind count, and the total ends at its own maximum.
 */
function countable(problem: Problem, loads: Loads, potential: Potential, tier: number): number {
  let placed = 0;
  let possible = 0;
  let all = 0;
  for (let group = 0; group < problem.groups.length; group++) {
    const max = problem.groups[group]?.max ?? 0;
    const amount = amountUpTo(loads.amounts, group, tier);
    all += amount;
    placed += Math.min(max, amount);
    possible += Math.min(max, amount + mayJoin(problem, loads, potential, group, tier));
  }
  const rest = amountUpTo(potential.byTier, 0, tier);
  let least = Math.min(possible, placed + rest, problem.totalMax);
  for (let cap = 0; cap < problem.caps.length; cap++) {
    const others = all - amountUpTo(loads.caps, cap, tier) + amountUpTo(potential.uncapped, cap, tier);
    least = Math.min(least, others + (problem.caps[cap]?.max ?? 0));
  }
  return least;
}

/** What may still join a group up to a tier: everything that fits it, in as many items as it has room for. */
function mayJoin(problem: Problem, loads: Loads, potential: Potential, group: number, tier: number): number {
  const all = amountUpTo(potential.amounts, group, tier);
  const largest = potential.largest[group * 3 + tier];
  if (largest === undefined || largest.length === 0) return all;
  const slots = Math.max(0, (problem.groups[group]?.maxCount ?? 0) - (loads.counts[group] ?? 0));
  let sum = 0;
  for (let index = 0; index < slots && index < largest.length; index++) sum += largest[index] ?? 0;
  return sum;
}

function rulesMet(problem: Problem, loads: Loads, potential: Potential, counted: number): number {
  const total = counted >= problem.totalMin ? 1 : 0;
  return total + groupsMet(problem, loads, potential) + levelsMet(problem, loads, potential);
}

/**
 * Groups whose minimum is met, or could be: the rest is handed out to the smallest gaps first, so
 * that the same credits are not promised to every group at once.
 */
function groupsMet(problem: Problem, loads: Loads, potential: Potential): number {
  let met = 0;
  const gaps: number[] = [];
  const countGaps: number[] = [];
  problem.groups.forEach((limits, group) => {
    if (limits.min === 0 && limits.minCount === 0) return;
    const gap = Math.max(0, limits.min - amountUpTo(loads.amounts, group, 2));
    const countGap = Math.max(0, limits.minCount - (loads.counts[group] ?? 0));
    if (gap === 0 && countGap === 0) met++;
    else if (
      gap <= mayJoin(problem, loads, potential, group, 2) &&
      countGap <= (potential.counts[group] ?? 0)
    ) {
      gaps.push(gap);
      countGaps.push(countGap);
    }
  });
  const bySize = fillable(gaps, amountUpTo(potential.byTier, 0, 2));
  return met + Math.min(bySize, fillable(countGaps, potential.count));
}

function fillable(gaps: number[], rest: number): number {
  let left = rest;
  let filled = 0;
  for (const gap of gaps.sort((a, b) => a - b)) {
    left -= gap;
    if (left < 0) break;
    filled++;
  }
  return filled;
}

function levelsMet(problem: Problem, loads: Loads, potential: Potential): number {
  const groups = problem.groups.length;
  let met = 0;
  for (let rule = 0; rule < problem.levelMinimums.length; rule++) {
    let amount = potential.levels[rule] ?? 0;
    for (let group = 0; group < groups; group++) {
      amount += Math.min(problem.groups[group]?.max ?? 0, loads.levels[rule * groups + group] ?? 0);
    }
    if (Math.min(amount, problem.totalMax) >= (problem.levelMinimums[rule] ?? 0)) met++;
  }
  return met;
}
