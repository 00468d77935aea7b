import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';

/** A candidate as the search sees it: numbers only. All amounts are whole hundredths of the qualification's unit. */
export type Item = {
  candidate: Candidate;
  hundredths: number;
  /** 0 recognised, 1 earned, 2 planned. */
  tier: number;
  /** Indices of groups it may go to; for a fixed item the only one. */
  options: readonly number[];
  fixed: boolean;
  /** The group it stood in when the learner last changed the plan; null where it stood in none. */
  last: number | null;
  /** Items with the same kind are interchangeable for every rule and the objective. */
  kind: string;
};

/** A sum over what is placed: credits that count, or items. */
export type Meter = {
  of: 'credits' | 'items';
  /** Whether it adds up an item, by the item's index. */
  has: readonly boolean[];
  /** Only what is placed in this group; null for all groups. */
  group: number | null;
};

/** Counting stops here: what a sum of credits brings beyond `max` is surplus. */
export type Limit = { kind: 'group' | 'cap' | 'total'; ruleId: string; meter: number; max: number };

/** The search puts no item where more of a kind would be than may be. What the learner fixed may. */
export type CountLimit = { ruleId: string; meter: number; max: number };

/** The search places these only beside one of those. */
export type Need = { ruleId: string; items: readonly boolean[]; given: readonly boolean[] };

/** What a rule asks of the sums. `one`: that one of its items counts for at least `min`. */
export type Condition =
  | { kind: 'atLeast'; meter: number; min: number }
  | { kind: 'atMost'; meter: number; max: number }
  | { kind: 'one'; meter: number; min: number }
  | { kind: 'nOf'; n: number; parts: readonly Condition[] };

/** A hard rule that the placement can meet or miss. */
export type Goal = { ruleId: string; condition: Condition };

/**
 * A placement problem: items into groups, each at most once and whole. What counts of them is kept within every
 * limit; goals are met or missed; count limits and needs bind all but what the learner fixed.
 */
export type Problem = {
  items: readonly Item[];
  groupCount: number;
  meters: readonly Meter[];
  limits: readonly Limit[];
  countLimits: readonly CountLimit[];
  needs: readonly Need[];
  goals: readonly Goal[];
  /** A rule forbids partial credit: an item that is not fixed counts wholly or is not placed. */
  whole: boolean;
};

/** Adds up a meter for a placement. @param amounts - what counts of each item, by index */
export function read(
  { meters }: Problem,
  meter: number,
  groups: readonly number[],
  amounts: readonly number[],
): number {
  const { of, has, group } = meters[meter] ?? { of: 'items', has: [], group: null };
  let sum = 0;
  for (let index = 0; index < groups.length; index++) {
    const at = groups[index] ?? -1;
    if (at < 0 || has[index] !== true || (group !== null && at !== group)) continue;
    sum += of === 'items' ? 1 : (amounts[index] ?? 0);
  }
  return sum;
}

/** Whether what counts meets a condition. */
export function holds(
  problem: Problem,
  condition: Condition,
  groups: readonly number[],
  amounts: readonly number[],
): boolean {
  switch (condition.kind) {
    case 'atLeast':
      return read(problem, condition.meter, groups, amounts) >= condition.min;
    case 'atMost':
      return read(problem, condition.meter, groups, amounts) <= condition.max;
    case 'one': {
      const { has } = problem.meters[condition.meter] ?? { has: [] };
      return groups.some(
        (at, index) => at >= 0 && has[index] === true && (amounts[index] ?? 0) >= condition.min,
      );
    }
    case 'nOf':
      return condition.parts.filter((part) => holds(problem, part, groups, amounts)).length >= condition.n;
  }
}
