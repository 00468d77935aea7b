import { milestonesOf } from '../qualification/milestones.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import { templateById } from '../qualification/templates.ts';
import { withRegimes } from '../qualification/with-regimes.ts';
import type { Plan } from '../requirement/evaluation.ts';
import type { IsoDateTime } from '../time.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '../wallet/records.ts';
import { allocate, type PlacedWithReason } from './allocation/allocate.ts';
import { candidatesFor } from './candidates-for.ts';
import { groupViews } from './group-views.ts';
import { inOtherUnits } from './in-other-units.ts';
import { judgeLowerAward } from './judge-lower-award.ts';
import { nextSteps } from './next-steps.ts';
import { unplacedItem } from './not-used.ts';
import type { PathwayView } from './pathway-view.ts';
import { overallOf, ruleViews } from './rule-views.ts';

export type PathwayInput = {
  template: QualificationTemplate;
  /** All entries of the wallet, removed ones included. */
  entries: readonly WalletEntry[];
  decisions: readonly RecognitionDecision[];
  pathway: Pathway;
  /** ISO instant: ages and windows are judged on its day. */
  now: IsoDateTime;
  /** Looks up the awards that this one includes; the built-in templates where it is left out. */
  find?: (id: string) => QualificationTemplate | null;
};

/**
 * What a wallet and a plan come to under a qualification's rules, with those of the regimes that are switched on:
 * what counts where and why, each rule's state, what is missing, and what to do next. A planning aid: admission,
 * recognition and award are the institution's to decide.
 */
export function evaluatePathway(input: PathwayInput): PathwayView {
  const { entries, decisions, pathway, now, find = templateById } = input;
  const template = withRegimes(input.template, pathway.regimeIds);
  const { candidates, notUsed } = candidatesFor(template, pathway, entries, decisions);
  const today = now.slice(0, 10);
  const { placed, unplaced, proof } = allocate({
    template: withoutOverridden(template, pathway),
    candidates,
    pins: pathway.pins,
    today,
    last: pathway.lastPlacement,
  });
  const plan: Plan = {
    template,
    placed,
    today,
    confirmed: new Set(pathway.confirmed.map(({ key }) => key)),
    inOtherUnits: inOtherUnits(notUsed, entries, pathway),
  };
  const judgeLower = (id: string) => judgeLowerAward(id, plan, find);
  const rules = ruleViews({ ...plan, judgeLower }, pathway);
  const undecided = rules.filter((rule) => rule.override === null);
  return {
    pathwayId: pathway.id,
    template,
    unit: template.unit,
    totals: totalsOf(template, placed),
    groups: groupViews(template, placed),
    rules,
    overall: overallOf(rules),
    notUsed: [...unplaced.map((item) => unplacedItem(item, template.unit)), ...notUsed],
    nextSteps: nextSteps(template, undecided, placed, notUsed, pathway, today),
    milestones: milestonesOf(template, find),
    allocation: proof,
  };
}

/** What the learner judged themselves binds no placement: it is fulfilled otherwise, or does not apply to them. */
function withoutOverridden(template: QualificationTemplate, { overrides }: Pathway): QualificationTemplate {
  const judged = new Set(overrides.map(({ ruleId }) => ruleId));
  return judged.size === 0
    ? template
    : { ...template, rules: template.rules.filter(({ id }) => !judged.has(id)) };
}

function totalsOf(
  template: QualificationTemplate,
  placed: readonly PlacedWithReason[],
): PathwayView['totals'] {
  const sum = (tier: string): number =>
    placed.reduce((total, item) => total + (item.candidate.tier === tier ? item.countedHundredths : 0), 0);
  const [recognised, earned, planned] = [sum('recognised'), sum('earned'), sum('planned')];
  const dates = placed.filter((item) => item.candidate.tier === 'planned').map((item) => item.candidate.date);
  const known = dates.filter((date) => date !== null).sort();
  return {
    targetHundredths: template.total.minHundredths,
    recognised,
    earned,
    planned,
    surplus: placed.reduce((total, item) => total + item.surplusHundredths, 0),
    open: Math.max(0, template.total.minHundredths - recognised - earned - planned),
    plannedUntil: known.length === dates.length ? (known.at(-1) ?? null) : null,
  };
}
