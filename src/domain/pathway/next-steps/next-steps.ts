import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { rulesOf } from '#src/domain/qualification/rules-of.ts';
import type { PlacedWithReason, Unplaced } from '#src/domain/pathway/allocation/allocate.ts';
import { dateSteps, lapseSteps } from './date-steps.ts';
import { decisionSteps, undecidedSteps } from './decision-steps.ts';
import type { NextStep, NextStepCode, RuleView } from '#src/domain/pathway/pathway-view.ts';
import { placementSteps, type ReasonedPlan } from './placement-steps.ts';
import { afterWhatOpens } from './gated-steps.ts';
import { lapsesOf, type Lapse } from '#src/domain/pathway/timeline/lapses.ts';
import type { Undecided } from '#src/domain/pathway/candidates/undecided.ts';

/** More steps than this would be a list to file and not to act on. */
const mostSteps = 8;

/**
 * What to do next. Ranked by how many rules wait for a step, then by how many credits it moves to a
 * better total; asking for decisions, and what something is, comes before further study, and the order they are
 * found in decides between equals. What is behind a closed gate comes after what opens it.
 *
 * @param plan - what is placed, and the day on which dates are judged
 * @param unplaced - what could have been placed and is not
 * @param undecided - what a decision could let enter
 */
export function nextSteps(
  plan: ReasonedPlan,
  rules: readonly RuleView[],
  unplaced: readonly Unplaced[],
  undecided: readonly Undecided[],
  { askFor = [] }: Pick<Pathway, 'askFor'>,
): NextStep[] {
  const { template, placed, today } = plan;
  const wanted = new Set(askFor);
  const open = openSteps(template, rules, placed);
  const lapses = lapsesOf(
    rulesOf(template).filter(({ id }) => rules.some((rule) => rule.id === id)),
    placed.map(({ candidate }) => candidate),
    today,
  );
  const steps = [
    ...decisionSteps(rules, placed, wanted, lastDays(lapses, placed, today)),
    ...undecidedSteps(rules, undecided, wanted),
    ...missingSteps(rules, placed, template),
    ...dateSteps(rules, placed, today),
    ...lapseSteps(lapses, placed),
    ...placementSteps(plan, rules, unplaced, open),
    ...open,
  ];
  const ranked = steps.sort(
    (a, b) =>
      b.rulesWaiting - a.rulesWaiting ||
      b.movesHundredths - a.movesHundredths ||
      order.indexOf(a.code) - order.indexOf(b.code),
  );
  return afterWhatOpens(ranked, template, rules).slice(0, mostSteps);
}

const order: readonly NextStepCode[] = [
  'record-decision',
  'ask-assumed',
  'ask-decision',
  'ask-decisions',
  'lapses-soon',
  'window-closes',
  'overdue',
  'set-date',
  'supply-level',
  'supply-field',
  'supply-category',
  'supply-date',
  'supply-origin',
  'supply-kind',
  'supply-grade',
  'supply-assurance',
  'supply-reuse',
  'ask-place',
  'add-planned',
  'add-module',
  'ask-place-any',
];

/** By candidate, the last day on which it still counts: by its own age, and by the window of the whole. */
function lastDays(
  lapses: readonly Lapse[],
  placed: readonly PlacedWithReason[],
  today: IsoDate,
): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  // Soonest first, so that the first day found is the one that matters.
  for (const { kind, itemId, lastOn, state } of lapses) {
    if (state === 'lapsed' || lastOn < today) continue;
    const ids = kind === 'age' ? [itemId] : placed.map(({ candidate }) => candidate.id);
    for (const id of ids) if (!days.has(id)) days.set(id, lastOn);
  }
  return days;
}

const stepFor: Record<MissingDatum['datum'], NextStepCode> = {
  level: 'supply-level',
  field: 'supply-field',
  category: 'supply-category',
  date: 'supply-date',
  origin: 'supply-origin',
  kind: 'supply-kind',
  grade: 'supply-grade',
  assurance: 'supply-assurance',
  reuse: 'supply-reuse',
};

function missingSteps(
  rules: readonly RuleView[],
  placed: readonly PlacedWithReason[],
  template: QualificationTemplate,
): NextStep[] {
  const wanted = rules.flatMap((rule) =>
    rule.outcome.missing
      .filter(({ datum, candidateId }) => !isPlannedDate(datum, candidateId, placed))
      .map((missing) => ({ rule, ...missing })),
  );
  return [...groupBy(wanted, ({ datum }) => datum)].map(([datum, entries]) => {
    const ids = [...new Set(entries.map(({ candidateId }) => candidateId))];
    const first = placed.find((item) => item.candidate.id === ids[0]);
    const groupIds = new Set(entries.map(({ rule }) => rule.groupId));
    const [groupId] = groupIds;
    return {
      code: stepFor[datum],
      title: first?.candidate.title ?? null,
      data: { count: ids.length, unit: template.unit },
      candidateIds: ids,
      groupId: groupIds.size === 1 ? (groupId ?? null) : null,
      rulesWaiting: new Set(entries.map(({ rule }) => rule.id)).size,
      movesHundredths: 0,
    };
  });
}

const isPlannedDate = (
  datum: MissingDatum['datum'],
  id: string,
  placed: readonly PlacedWithReason[],
): boolean =>
  datum === 'date' && placed.some((item) => item.candidate.id === id && item.candidate.kind === 'planned');

/** What no plan covers yet: one step for each group that is open, or one for the total. */
function openSteps(
  template: QualificationTemplate,
  rules: readonly RuleView[],
  placed: readonly PlacedWithReason[],
): NextStep[] {
  const unmet = rules.filter((rule) => rule.outcome.state === 'unmet' && rule.outcome.deficitHundredths > 0);
  const ofGroups = unmet.filter((rule) => rule.type === 'group');
  const counted = placed.reduce((sum, item) => sum + item.countedHundredths, 0);
  const total = rules.find((rule) => rule.id === 'total')?.outcome;
  // Where a decision alone would fill the total, nothing has to be found for it.
  const missing =
    total?.code === 'credits-if-converted' ? 0 : Math.max(0, template.total.minHundredths - counted);
  const inGroups = ofGroups.reduce((sum, rule) => sum + rule.outcome.deficitHundredths, 0);
  const planned = placed.filter(({ candidate }) => candidate.kind === 'planned').length;
  const step = (hundredths: number, groupId: string | null, rulesWaiting: number): NextStep => {
    const group = template.groups.find(({ id }) => id === groupId);
    const leastSize = group?.componentMinHundredths ?? null;
    return {
      code: leastSize === null ? 'add-planned' : 'add-module',
      title: null,
      data: {
        credits: hundredths / 100,
        unit: template.unit,
        group: group?.name ?? '',
        named: Number(groupId !== null),
        planned,
        // What is missing can be less than the smallest module that the group takes.
        ...(leastSize !== null && { min: leastSize / 100, single: Number(hundredths <= leastSize) }),
      },
      candidateIds: [],
      groupId,
      rulesWaiting,
      movesHundredths: hundredths,
    };
  };
  const totalWaits = Number(missing > 0);
  const steps = ofGroups.map((rule) => step(rule.outcome.deficitHundredths, rule.groupId, 1 + totalWaits));
  return missing > inGroups ? [...steps, step(missing - inGroups, null, totalWaits)] : steps;
}
