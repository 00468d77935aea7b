import { branch } from './branch.ts';
import { sumOfTerms } from './linear-program.ts';
import { holds, read, type Condition, type Item, type Limit, type Problem } from './problem.ts';
import { programOf } from './program-of.ts';
import { compareValues, type Value } from './value.ts';

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

const leafWork = 2_000_000;

/**
 * What counts of a placement, at its best. A credential is never split between groups; where a group's
 * maximum, a cap or the total leaves less room than the items bring, what is over is shown on as few
 * of them as possible: first on what is planned, then earned, then recognised, and there on the largest, so
 * that smaller modules stay whole. Where that misses a rule that another way would meet, items that serve more
 * rules give way last; and where neither is sure to be best, the amounts are worked out as a linear program.
 *
 * @param isExact - false leaves that last step out: for a guess that is only to be compared
 */
export function settle(problem: Problem, groups: readonly number[], isExact = true): Settled {
  const usual = trimmed(problem, groups, byFirmness);
  const most = mostPossible(problem, groups);
  if (compareValues(usual.value, most, 4) >= 0) return usual;
  const served = problem.items.map((_, index) => timesServing(problem, index));
  const forRules = trimmed(
    problem,
    groups,
    (a, b) => (served[a] ?? 0) - (served[b] ?? 0) || byFirmness(a, b, problem),
  );
  const better = compareValues(forRules.value, usual.value) > 0 ? forRules : usual;
  if (compareValues(better.value, most, 4) >= 0) return better;
  return isExact ? workedOut(problem, groups, better) : better;
}

type GivesWay = (a: number, b: number, problem: Problem) => number;

function trimmed(problem: Problem, groups: readonly number[], givesWay: GivesWay): Settled {
  const counted = problem.items.map((item, index) => ((groups[index] ?? -1) < 0 ? 0 : item.hundredths));
  const cutBy = new Array<Limit | null>(counted.length).fill(null);
  for (const limit of problem.limits) {
    let excess = read(problem, limit.meter, groups, counted) - limit.max;
    if (excess <= 0) continue;
    const { has, group } = problem.meters[limit.meter] ?? { has: [], group: null };
    const under = [...counted.keys()].filter(
      (index) =>
        (groups[index] ?? -1) >= 0 && has[index] === true && (group === null || groups[index] === group),
    );
    for (const index of under.sort((a, b) => givesWay(a, b, problem))) {
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

/** No way to count this placement reaches more in rules and credits. */
function mostPossible(problem: Problem, groups: readonly number[]): Value {
  const full = problem.items.map((item, index) => ((groups[index] ?? -1) < 0 ? 0 : item.hundredths));
  const possible = ({ condition }: { condition: Condition }): boolean =>
    mayHold(problem, condition, groups, full);
  const upTo = (tier: number): number => {
    const amounts = full.map((amount, index) => ((problem.items[index]?.tier ?? 0) <= tier ? amount : 0));
    const all = amounts.reduce((sum, amount) => sum + amount, 0);
    const over = problem.limits.map(({ meter, max }) =>
      Math.max(0, read(problem, meter, groups, amounts) - max),
    );
    const inGroups = problem.limits.reduce(
      (sum, { kind }, at) => (kind === 'group' ? sum + (over[at] ?? 0) : sum),
      0,
    );
    return all - Math.max(inGroups, ...over);
  };
  return [problem.goals.filter(possible).length, upTo(0), upTo(1), upTo(2), 0, 0];
}

function mayHold(
  problem: Problem,
  condition: Condition,
  groups: readonly number[],
  full: readonly number[],
): boolean {
  if (condition.kind === 'nOf')
    return condition.parts.filter((part) => mayHold(problem, part, groups, full)).length >= condition.n;
  if (condition.kind === 'atMost' && problem.meters[condition.meter]?.of === 'credits') return true;
  return holds(problem, condition, groups, full);
}

/** The amounts by a linear program over this placement alone. */
function workedOut(problem: Problem, groups: readonly number[], known: Settled): Settled {
  const { program, kinds, counted: columns } = programOf(problem, groups);
  const counting = { ...program, objectives: program.objectives.slice(0, 4) };
  let best = known;
  branch(counting, known.value, leafWork, (values) => {
    const isWhole = program.columns.every(
      ({ whole }, column) =>
        !whole || Math.abs((values[column] ?? 0) - Math.round(values[column] ?? 0)) < 1e-6,
    );
    if (!isWhole) return best.value;
    const counted = problem.items.map((item, index) => ((groups[index] ?? -1) < 0 ? 0 : item.hundredths));
    for (const { column, group, kinds: members } of columns) {
      const indices = members
        .flatMap((k) => kinds[k]?.indices ?? [])
        .filter((index) => groups[index] === group)
        .sort((a, b) => byFirmness(a, b, problem));
      let excess =
        indices.reduce((sum, index) => sum + (counted[index] ?? 0), 0) -
        Math.floor(sumOfTerms([[column, 1]], values) + 1e-6);
      for (const index of indices) {
        const cut = Math.min(Math.max(0, excess), counted[index] ?? 0);
        counted[index] = (counted[index] ?? 0) - cut;
        excess -= cut;
      }
    }
    const value = valueOf(problem, groups, counted);
    if (compareValues(value, best.value) > 0)
      best = { groups, counted, cutBy: cutsOf(problem, groups, counted), value };
    return best.value;
  });
  return best;
}

/** For each item that does not count in full, a limit that is reached where it stands. */
function cutsOf(problem: Problem, groups: readonly number[], counted: readonly number[]): (Limit | null)[] {
  const reached = problem.limits.filter(({ meter, max }) => read(problem, meter, groups, counted) >= max);
  return problem.items.map((item, index) => {
    const at = groups[index] ?? -1;
    if (at < 0 || (counted[index] ?? 0) >= item.hundredths) return null;
    const over = ({ meter }: Limit): boolean => {
      const { has = [], group = null } = problem.meters[meter] ?? {};
      return has[index] === true && (group === null || group === at);
    };
    return reached.find(over) ?? problem.limits.find(over) ?? null;
  });
}

function timesServing(problem: Problem, index: number): number {
  const meters = problem.goals.flatMap(({ condition }) => metersOf(condition));
  return meters.filter((meter) => {
    const { of, has, group } = problem.meters[meter] ?? { of: 'items', has: [], group: null };
    return of === 'credits' && group === null && has[index] === true;
  }).length;
}

const metersOf = (condition: Condition): number[] =>
  condition.kind === 'nOf' ? condition.parts.flatMap(metersOf) : [condition.meter];

function byFirmness(a: number, b: number, { items }: Problem): number {
  const [one, other] = [items[a], items[b]];
  if (one === undefined || other === undefined) return 0;
  const byNumbers = other.tier - one.tier || other.hundredths - one.hundredths;
  return byNumbers !== 0 ? byNumbers : ageOf(one) > ageOf(other) ? -1 : 1;
}

const ageOf = ({ candidate }: Item): string => `${candidate.date ?? '9999'} ${candidate.id}`;
