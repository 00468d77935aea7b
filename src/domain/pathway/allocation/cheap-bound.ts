import type { Condition, Limit, Problem } from './problem.ts';
import type { Value } from './value.ts';

/**
 * A bound read off the sums, without a linear program: every credit counts that a group, a cap and the total have
 * room for, and every rule is met that enough credits could serve, the minimums of groups sharing what there is.
 */
export function cheapBound(problem: Problem): Value {
  const stayed = problem.items.filter(({ last, options }) => last !== null && options.includes(last)).length;
  return [
    goalsBound(problem),
    creditsUpTo(problem, 0),
    creditsUpTo(problem, 1),
    creditsUpTo(problem, 2),
    stayed,
    0,
  ];
}

/** Credits that can count of items that a test picks. */
function creditsOf(problem: Problem, picks: (index: number) => boolean, only: number | null): number {
  const { items, groupCount, limits, meters } = problem;
  let all = 0;
  const joining = new Array<number>(groupCount).fill(0);
  const inCap = new Map<Limit, number>();
  items.forEach((item, index) => {
    if (!picks(index)) return;
    const options = only === null ? item.options : item.options.filter((group) => group === only);
    if (options.length === 0) return;
    all += item.hundredths;
    for (const group of options) joining[group] = (joining[group] ?? 0) + item.hundredths;
    for (const limit of limits) {
      const meter = meters[limit.meter];
      if (limit.kind !== 'group' && meter?.has[index] === true)
        inCap.set(limit, (inCap.get(limit) ?? 0) + item.hundredths);
    }
  });
  for (const { kind, meter, max } of limits) {
    const group = meters[meter]?.group ?? null;
    if (kind === 'group' && group !== null) joining[group] = Math.min(joining[group] ?? 0, max);
  }
  const byGroups = joining.reduce((sum, amount) => sum + amount, 0);
  const byCaps = [...inCap].map(([{ max }, under]) => all - Math.max(0, under - max));
  return Math.min(all, byGroups, ...byCaps);
}

const creditsUpTo = (problem: Problem, tier: number): number =>
  creditsOf(problem, (index) => (problem.items[index]?.tier ?? 0) <= tier, null);

function goalsBound(problem: Problem): number {
  const gaps: number[] = [];
  const countGaps: number[] = [];
  const taken = new Set<number>();
  let others = 0;
  for (const { condition } of problem.goals) {
    if (!mayHold(problem, condition)) continue;
    const asked = askedOfGroup(problem, condition);
    // Two rules about one group may be met by the same credits; only the first takes from what there is.
    if (asked === null || taken.has(asked.group)) others++;
    else {
      taken.add(asked.group);
      gaps.push(asked.credits);
      countGaps.push(asked.items);
    }
  }
  const all = creditsOf(problem, () => true, null);
  return others + Math.min(fillable(gaps, all), fillable(countGaps, problem.items.length));
}

/** What a condition asks of one group alone; null where it is about more, or about less than all of a group. */
function askedOfGroup(
  { meters }: Problem,
  condition: Condition,
): { group: number; credits: number; items: number } | null {
  const isAll = condition.kind === 'nOf' && condition.n === condition.parts.length;
  let group = -1;
  const asked = { credits: 0, items: 0 };
  for (const part of isAll ? condition.parts : [condition]) {
    // A maximum takes nothing from what there is.
    if (part.kind === 'atMost') continue;
    const meter = part.kind === 'atLeast' ? meters[part.meter] : undefined;
    if (part.kind !== 'atLeast' || meter === undefined || meter.group === null) return null;
    if (group >= 0 && meter.group !== group) return null;
    group = meter.group;
    asked[meter.of] = Math.max(asked[meter.of], part.min);
  }
  return group < 0 ? null : { group, ...asked };
}

/** How many gaps can be filled, the smallest first, so that the same credits are not promised twice. */
function fillable(gaps: readonly number[], rest: number): number {
  let left = rest;
  let filled = 0;
  for (const gap of [...gaps].sort((a, b) => a - b)) {
    left -= gap;
    if (left < 0) break;
    filled++;
  }
  return filled;
}

function mayHold(problem: Problem, condition: Condition): boolean {
  if (condition.kind === 'nOf')
    return condition.parts.filter((part) => mayHold(problem, part)).length >= condition.n;
  if (condition.kind === 'atMost') return true;
  const { of, has, group } = problem.meters[condition.meter] ?? { of: 'items', has: [], group: null };
  const picks = (index: number): boolean => has[index] === true;
  if (condition.kind === 'one')
    return problem.items.some((item, index) => picks(index) && item.hundredths >= condition.min);
  if (of === 'credits') return creditsOf(problem, picks, group) >= condition.min;
  const most = problem.items.filter(
    (item, index) => picks(index) && (group === null || item.options.includes(group)),
  ).length;
  const limits = problem.countLimits.filter(({ meter }) => {
    const limit = problem.meters[meter];
    return limit?.group === group && has.every((each, index) => !each || limit.has[index] === true);
  });
  return Math.min(most, ...limits.map(({ max }) => max)) >= condition.min;
}
