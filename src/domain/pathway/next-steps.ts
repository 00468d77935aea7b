import type { QualificationTemplate } from '../qualification/template.ts';
import type { MissingDatum } from '../requirement/outcome.ts';
import { groupBy } from '../group-by.ts';
import type { PlacedWithReason } from './allocation/allocate.ts';
import type { NotUsed } from './candidate.ts';
import type { NextStep, NextStepCode, RuleView } from './pathway-view.ts';

/** More steps than this would be a list to file and not to act on. */
const mostSteps = 8;

/**
 * What to do next. Ranked by how many rules wait for a step, then by how many credits it moves to a
 * better total; asking for decisions comes before further study, and the id decides between equals.
 */
export function nextSteps(
  template: QualificationTemplate,
  rules: readonly RuleView[],
  placed: readonly PlacedWithReason[],
  notUsed: readonly NotUsed[],
): NextStep[] {
  const steps = [
    ...decisionSteps(rules, placed),
    ...undecidedSteps(template, notUsed),
    ...missingSteps(rules, placed, template),
    ...dateSteps(rules, placed),
    ...openSteps(template, rules, placed),
  ];
  return steps
    .sort(
      (a, b) =>
        b.rulesWaiting - a.rulesWaiting ||
        b.movesHundredths - a.movesHundredths ||
        order.indexOf(a.code) - order.indexOf(b.code),
    )
    .slice(0, mostSteps);
}

const order: readonly NextStepCode[] = [
  'record-decision',
  'ask-decision',
  'ask-decisions',
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
  'add-planned',
  'add-module',
];

const waitingFor = (rules: readonly RuleView[], id: string): number =>
  rules.filter((rule) => rule.outcome.waitsFor.includes(id)).length;

/** Pending questions one by one, because each has an answer to record; unasked ones together. */
function decisionSteps(rules: readonly RuleView[], placed: readonly PlacedWithReason[]): NextStep[] {
  const earned = placed.filter((item) => item.candidate.tier === 'earned' && item.countedHundredths > 0);
  const pending = earned.filter((item) => item.candidate.decision?.outcome === 'pending');
  const unasked = earned.filter((item) => item.candidate.decision?.outcome !== 'pending');
  const record = pending.map((item): NextStep => {
    const { id, title, decision } = item.candidate;
    return {
      code: 'record-decision',
      title,
      data: {
        credits: item.countedHundredths / 100,
        askedOn: decision?.askedOn ?? '',
        institution: decision?.institution ?? '',
      },
      candidateIds: [id],
      groupId: item.groupId,
      rulesWaiting: waitingFor(rules, id),
      movesHundredths: item.countedHundredths,
    };
  });
  if (unasked.length === 0) return record;
  const [first] = unasked;
  const movesHundredths = unasked.reduce((sum, item) => sum + item.countedHundredths, 0);
  const ids = unasked.map((item) => item.candidate.id);
  const ask: NextStep = {
    code: unasked.length === 1 ? 'ask-decision' : 'ask-decisions',
    title: first?.candidate.title ?? null,
    data: { count: unasked.length, credits: movesHundredths / 100 },
    candidateIds: ids,
    groupId: null,
    rulesWaiting: rules.filter((rule) => ids.some((id) => rule.outcome.waitsFor.includes(id))).length,
    movesHundredths,
  };
  return [...record, ask];
}

/**
 * Credits in other units, and those that only the learner states, can count only after a decision; no rule
 * waits for what is in no plan.
 */
function undecidedSteps(template: QualificationTemplate, notUsed: readonly NotUsed[]): NextStep[] {
  const couldCount = ({ code, amount, indicative }: NotUsed): number => {
    if (code === 'other-unit-range') return indicative?.lowHundredths ?? 0;
    return code === 'credits-on-word' && amount?.unit === template.unit ? amount.hundredths : 0;
  };
  return notUsed
    .map((item) => ({ item, hundredths: item.kind === 'credential' ? couldCount(item) : 0 }))
    .filter(({ hundredths }) => hundredths > 0)
    .map(({ item, hundredths }): NextStep => ({
      code: 'ask-decision',
      title: item.title,
      data: { count: 1, credits: hundredths / 100 },
      candidateIds: [item.id],
      groupId: null,
      rulesWaiting: 0,
      movesHundredths: hundredths,
    }));
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

function dateSteps(rules: readonly RuleView[], placed: readonly PlacedWithReason[]): NextStep[] {
  return placed
    .filter((item) => item.candidate.kind === 'planned' && item.candidate.date === null)
    .map((item): NextStep => ({
      code: 'set-date',
      title: item.candidate.title,
      data: { credits: item.countedHundredths / 100 },
      candidateIds: [item.candidate.id],
      groupId: item.groupId,
      rulesWaiting: rules.filter((rule) =>
        rule.outcome.missing.some(
          ({ datum, candidateId }) => datum === 'date' && candidateId === item.candidate.id,
        ),
      ).length,
      movesHundredths: 0,
    }));
}

/** What no plan covers yet: one step for each group that is open, or one for the total. */
function openSteps(
  template: QualificationTemplate,
  rules: readonly RuleView[],
  placed: readonly PlacedWithReason[],
): NextStep[] {
  const unmet = rules.filter((rule) => rule.outcome.state === 'unmet' && rule.outcome.deficitHundredths > 0);
  const ofGroups = unmet.filter((rule) => rule.type === 'group');
  const counted = placed.reduce((sum, item) => sum + item.countedHundredths, 0);
  const missing = Math.max(0, template.total.minHundredths - counted);
  const inGroups = ofGroups.reduce((sum, rule) => sum + rule.outcome.deficitHundredths, 0);
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
