import type { QualificationTemplate } from '../../qualification/template.ts';
import type { ReasonData } from '../../wallet/entry-state.ts';
import type { Placed } from '../../requirement/evaluation.ts';
import { tiers, type Candidate, type NotUsedCode } from '#src/domain/pathway/candidates/candidate.ts';
import type { CountedCode, PathwayView } from '../pathway-view.ts';
import type { Change } from '#src/domain/pathway/candidates/change.ts';
import { changeFor } from '#src/domain/pathway/candidates/what-would-change.ts';
import { alsoServes } from './also-serves.ts';
import { eligibilityOf } from './eligibility.ts';
import { holds, type Limit, type Problem } from './problem.ts';
import { completionOf, problemOf, type PlacementInput } from './problem-of.ts';
import { ruleBrokenBy, type Days } from './rule-broken-by.ts';
import { wayIn } from './way-in.ts';
import { whyUnplaced } from './why-unplaced.ts';
import { pageWork, placementFrom, search, type Placement } from './search.ts';
import { trialsOf, type Trials } from './trials.ts';
import type { SolvedPlacement } from './solved-placement.ts';

/** A placed candidate with the reason for what counts of it. */
export type PlacedWithReason = Placed & {
  pinned: boolean;
  code: CountedCode;
  data: ReasonData;
  /** Ids of groups where it could stand as well, with the same rules met and credits counted. */
  couldAlso: readonly string[];
  /** What would let it count, where nothing of it does; null where nothing single would. */
  change: Change | null;
};

/** A candidate that no group took, and why. `change`: what would let it count. */
export type Unplaced = Why & { candidate: Candidate };

type Why = { code: NotUsedCode; data: ReasonData; change: Change | null };

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
export function allocate(input: PlacementInput, workLimit = pageWork): Allocation {
  const { template, candidates } = input;
  const problem = problemOf(input);
  const placement = input.solved ? solvedPlacement(problem, input, input.solved) : search(problem, workLimit);
  const trials = trialsOf(problem, placement);
  const placed = problem.items
    .flatMap((_, index) => withReason(problem, placement, index, template, trials) ?? [])
    .sort(byGroup(template));
  const days = { today: input.today, completion: completionOf(candidates, input.today) };
  const why = reasons(problem, placement, template, trials);
  const placedIds = new Set(placed.map((item) => item.candidate.id));
  return {
    placed,
    unplaced: candidates
      .filter((candidate) => !placedIds.has(candidate.id))
      .map((candidate) => whyNot(candidate, input, days, why)),
    proof: proofOf(placement),
    claimed: problem.goals
      .filter(({ condition }) => holds(problem, condition, placement.groups, placement.counted))
      .map(({ ruleId }) => ruleId),
  };
}

/** Interchangeable items have one reason, so that it is worked out once for all of them. */
function reasons(
  problem: Problem,
  placement: Placement,
  template: QualificationTemplate,
  trials: Trials,
): (candidate: Candidate) => Why {
  const indexOf = new Map(problem.items.map(({ candidate }, index) => [candidate.id, index]));
  const byKind = new Map<string, Why>();
  return ({ id }) => {
    const index = indexOf.get(id) ?? -1;
    const kind = problem.items[index]?.kind ?? '';
    const known = byKind.get(kind) ?? {
      ...whyUnplaced(problem, placement, index, template),
      change: wayIn(problem, placement, index, template, trials),
    };
    byKind.set(kind, known);
    return known;
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
  trials: Trials,
): PlacedWithReason | null {
  const item = problem.items[index];
  const target = template.groups[placement.groups[index] ?? -1];
  if (item === undefined || target === undefined) return null;
  const { candidate } = item;
  const also = alsoServes(problem, placement, index, trials).flatMap((group) => template.groups[group] ?? []);
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
    couldAlso: also.map(({ id }) => id),
    code: codeFor(counted, limit),
    change: counted === 0 ? wayIn(problem, placement, index, template, trials) : null,
    data: {
      unit: template.unit,
      counted: counted / 100,
      of: item.hundredths / 100,
      surplus: surplusHundredths / 100,
      group: target.name,
      ...(also.length > 0 && { also: also.map(({ name }) => name).join(', ') }),
      ...(limit && { max: limit.max / 100 }),
      ...(rule && { rule: rule.text, ruleId: rule.id }),
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
  why: (candidate: Candidate) => Why,
): Unplaced {
  const eligibility = eligibilityOf(candidate, template, pins, days);
  if (eligibility.kind === 'taken-out') return { candidate, code: 'taken-out', data: {}, change: null };
  if (eligibility.kind === 'none') {
    const rule = eligibility.ruleId === null ? {} : { rule: eligibility.ruleId };
    const data = { ...eligibility.data, ...rule, unit: template.unit };
    return {
      candidate,
      code: eligibility.code,
      data,
      change: changeAlone(candidate, template, days, eligibility.code),
    };
  }
  return { candidate, ...why(candidate) };
}

/** What would change what a rule says of a candidate by itself. Its age may only be too high once the plan is done. */
function changeAlone(
  candidate: Candidate,
  template: QualificationTemplate,
  { today, completion }: Days,
  code: NotUsedCode,
): Change | null {
  const isOnlyByThen =
    code === 'too-old' && ruleBrokenBy(candidate, template, { today, completion: today })?.code !== 'too-old';
  return isOnlyByThen ? { code: 'done-earlier', data: { completion } } : changeFor(code);
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
