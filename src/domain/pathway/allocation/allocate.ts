import type { QualificationTemplate } from '../../qualification/template.ts';
import { groupBy } from '../../group-by.ts';
import type { ReasonData } from '../../wallet/entry-state.ts';
import type { Placed } from '../../requirement/evaluation.ts';
import { tiers, type Candidate, type NotUsedCode } from '../candidate.ts';
import type { CountedCode, PathwayView } from '../pathway-view.ts';
import { eligibilityOf } from './eligibility.ts';
import { holds, type Limit, type Problem } from './problem.ts';
import { completionOf, problemOf, type PlacementInput } from './problem-of.ts';
import type { Days } from './rule-broken-by.ts';
import { placementFrom, search, type Placement } from './search.ts';
import type { SolvedPlacement } from './solved-placement.ts';

/** A placed candidate with the reason for what counts of it. */
export type PlacedWithReason = Placed & { pinned: boolean; code: CountedCode; data: ReasonData };

/** A candidate that no group took, and why. */
export type Unplaced = { candidate: Candidate; code: NotUsedCode; data: ReasonData };

export type Allocation = {
  /** From the ground up within each group: recognised, earned, planned; then by date. */
  placed: readonly PlacedWithReason[];
  unplaced: readonly Unplaced[];
  proof: PathwayView['allocation'];
  /** Ids of hard rules that the placement is meant to meet; the evaluators must agree. */
  claimed: readonly string[];
};

/**
 * Places candidates in a qualification's groups, each whole and in one group at most, so that in
 * this order: most hard rules are met, most recognised, earned and planned credits count, most stays where it
 * stood, and least is left over. Every candidate gets a reason, counted or not.
 *
 * @param workLimit - how far to search before giving the best found; the answer then says how much
 *   better another could be at most
 */
export function allocate(input: PlacementInput, workLimit?: number): Allocation {
  const { template, candidates } = input;
  const problem = problemOf(input);
  const placement = input.solved ? solvedPlacement(problem, input, input.solved) : search(problem, workLimit);
  const placed = problem.items
    .flatMap((_, index) => withReason(problem, placement, index, template) ?? [])
    .sort(byGroup(template));
  const full = fullGroups(template, placed);
  const days = { today: input.today, completion: completionOf(candidates, input.today) };
  const placedIds = new Set(placed.map((item) => item.candidate.id));
  return {
    placed,
    unplaced: candidates
      .filter((candidate) => !placedIds.has(candidate.id))
      .map((candidate) => whyNot(candidate, input, days, full)),
    proof: proofOf(placement),
    claimed: problem.goals
      .filter(({ condition }) => holds(problem, condition, placement.groups, placement.counted))
      .map(({ ruleId }) => ruleId),
  };
}

function solvedPlacement(
  problem: Problem,
  { template }: PlacementInput,
  { placed, bound, proven }: SolvedPlacement,
): Placement {
  const groupOf = new Map(placed.map(({ itemId, groupId }) => [itemId, groupId]));
  const groups = problem.items.map(({ candidate, options }) => {
    const wanted = groupOf.get(candidate.id);
    return options.find((group) => template.groups[group]?.id === wanted) ?? -1;
  });
  return placementFrom(problem, groups, bound, proven);
}

function proofOf({ optimal, bound, value }: Placement): PathwayView['allocation'] {
  if (optimal) return { optimal: true };
  return {
    optimal: false,
    gap: { rules: Math.max(0, bound[0] - value[0]), hundredths: Math.max(0, bound[3] - value[3]) },
  };
}

function withReason(
  problem: Problem,
  placement: Placement,
  index: number,
  template: QualificationTemplate,
): PlacedWithReason | null {
  const item = problem.items[index];
  const target = template.groups[placement.groups[index] ?? -1];
  if (item === undefined || target === undefined) return null;
  const { candidate } = item;
  const counted = placement.counted[index] ?? 0;
  const limit = placement.cutBy[index] ?? null;
  const surplusHundredths = item.hundredths - counted;
  const rule = template.rules.find(({ id }) => id === limit?.ruleId);
  return {
    candidate,
    groupId: target.id,
    countedHundredths: counted,
    surplusHundredths,
    pinned: item.fixed && candidate.kind === 'credential',
    code: codeFor(counted, limit),
    data: {
      unit: template.unit,
      counted: counted / 100,
      of: item.hundredths / 100,
      surplus: surplusHundredths / 100,
      group: target.name,
      ...(limit && { max: limit.max / 100 }),
      ...(rule && { rule: rule.text }),
    },
  };
}

function codeFor(counted: number, limit: Limit | null): CountedCode {
  if (limit === null) return 'counted';
  if (counted === 0) return 'not-counted-group-full';
  return `counted-in-part-${limit.kind}`;
}

function whyNot(
  candidate: Candidate,
  { template, pins }: PlacementInput,
  days: Days,
  full: ReadonlySet<string>,
): Unplaced {
  const eligibility = eligibilityOf(candidate, template, pins, days);
  if (eligibility.kind === 'taken-out') return { candidate, code: 'taken-out', data: {} };
  if (eligibility.kind === 'none') {
    return { candidate, code: eligibility.code, data: { ...eligibility.data, unit: template.unit } };
  }
  const groupIds = eligibility.kind === 'fixed' ? [eligibility.groupId] : eligibility.groupIds;
  const names = template.groups.filter((group) => groupIds.includes(group.id)).map((group) => group.name);
  const code = groupIds.every((id) => full.has(id)) ? 'groups-full' : 'fits-no-better';
  return { candidate, code, data: { groups: names.join(', '), count: groupIds.length } };
}

function fullGroups(template: QualificationTemplate, placed: readonly Placed[]): ReadonlySet<string> {
  const members = groupBy(placed, (item) => item.groupId);
  const full = template.groups.filter((group) => {
    const inside = members.get(group.id) ?? [];
    const counted = inside.reduce((sum, item) => sum + item.countedHundredths, 0);
    return counted >= (group.maxHundredths ?? Infinity) || inside.length >= (group.maxCount ?? Infinity);
  });
  return new Set(full.map((group) => group.id));
}

/** Bottom up: the template's groups in order, then the firmer, then the older. */
const byGroup = (template: QualificationTemplate) => {
  const groupIndex = new Map(template.groups.map((group, index) => [group.id, index]));
  return (a: Placed, b: Placed): number => {
    const byPlace = (groupIndex.get(a.groupId) ?? 0) - (groupIndex.get(b.groupId) ?? 0);
    const byTier = tiers.indexOf(a.candidate.tier) - tiers.indexOf(b.candidate.tier);
    if (byPlace !== 0 || byTier !== 0) return byPlace || byTier;
    const keys = [a, b].map(({ candidate }) => `${candidate.date ?? '9999'} ${candidate.id}`);
    return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
  };
};
