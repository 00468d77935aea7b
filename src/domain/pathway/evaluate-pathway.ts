import { milestonesOf } from '../qualification/milestones.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import { templateById } from '../qualification/templates.ts';
import { withRegimes } from '../qualification/with-regimes.ts';
import { doubleCountingApplies } from '../requirement/rules/no-double-counting.ts';
import type { IsoDateTime } from '../time.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '../wallet/records.ts';
import { allocate, type PlacedWithReason } from './allocation/allocate.ts';
import { completionOf, type PlacementInput } from './allocation/problem-of.ts';
import type { SolvedPlacement } from './allocation/solved-placement.ts';
import type { NotUsed } from '#src/domain/pathway/candidates/candidate.ts';
import { candidatesFor } from '#src/domain/pathway/candidates/candidates-for.ts';
import { groupViews } from '#src/domain/pathway/views/group-views.ts';
import { inOtherUnits } from '#src/domain/pathway/candidates/in-other-units.ts';
import { judgeLowerAward } from '#src/domain/pathway/awards/judge-lower-award.ts';
import { nextSteps } from '#src/domain/pathway/next-steps/next-steps.ts';
import { unplacedItem } from '#src/domain/pathway/candidates/not-used.ts';
import type { PathwayView } from './pathway-view.ts';
import { overallOf, ruleViews } from '#src/domain/pathway/views/rule-views.ts';
import { undecidedOf } from '#src/domain/pathway/candidates/undecided.ts';

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
  /** What a solver found for these very records; a search of its own where it is left out. */
  solved?: SolvedPlacement;
};

/**
 * What a wallet and a plan come to under a qualification's rules, with those of the regimes that are switched on:
 * what counts where and why, each rule's state, what is missing, and what to do next. A planning aid: admission,
 * recognition and award are the institution's to decide.
 */
export function evaluatePathway(input: PathwayInput): PathwayView {
  const { entries, pathway, find = templateById } = input;
  const template = withRegimes(input.template, pathway.regimeIds);
  const { placement, notUsed: left } = placementInputOf(input);
  const { placed, unplaced, proof, claimed } = allocate(placement);
  const { today } = placement;
  const days = { today, completion: completionOf(placement.candidates, today) };
  const { undecided, notUsed } = undecidedOf(left, entries, pathway, template, days);
  const bare = {
    template,
    placed,
    today,
    ...(placement.confirmed && { confirmed: placement.confirmed }),
  };
  const plan = { ...bare, inOtherUnits: inOtherUnits(undecided, bare) };
  const judgeLower = (id: string) => judgeLowerAward(id, plan, find);
  const rules = ruleViews({ ...plan, judgeLower }, pathway);
  const open = rules.filter((rule) => rule.override === null);
  return {
    pathwayId: pathway.id,
    template,
    unit: template.unit,
    totals: totalsOf(template, placed),
    groups: groupViews(template, placed),
    rules,
    overall: overallOf(rules),
    notUsed: [...unplaced.map((item) => unplacedItem(item, template.unit)), ...notUsed],
    inOtherUnits: plan.inOtherUnits.map(({ candidate: { id, title }, lowHundredths, highHundredths }) => ({
      ...{ id, title, lowHundredths, highHundredths },
    })),
    nextSteps: nextSteps(plan, open, unplaced, undecided, pathway),
    milestones: milestonesOf(template, find),
    allocation: confirmed(proof, claimed, rules),
  };
}

/** What the placement is asked for a pathway, and what could not enter it. */
export function placementInputOf({
  template: bare,
  entries,
  decisions,
  pathway,
  now,
  solved,
}: PathwayInput): { placement: PlacementInput; notUsed: NotUsed[] } {
  const template = withRegimes(bare, pathway.regimeIds);
  const { candidates, notUsed } = candidatesFor(template, pathway, entries, decisions);
  const placement = {
    template: binding(template, pathway),
    candidates,
    pins: pathway.pins,
    today: now.slice(0, 10),
    last: pathway.lastPlacement,
    confirmed: new Set(pathway.confirmed.map(({ key }) => key)),
    ...(solved && { solved }),
  };
  return { placement, notUsed };
}

/** A placement is the best only if the evaluators find met what it was chosen for. */
function confirmed(
  proof: PathwayView['allocation'],
  claimed: readonly string[],
  rules: PathwayView['rules'],
): PathwayView['allocation'] {
  const denied = rules.filter(({ id, outcome }) => outcome.state === 'unmet' && claimed.includes(id));
  if (denied.length === 0) return proof;
  const gap = proof.optimal ? { rules: 0, hundredths: 0 } : proof.gap;
  return { optimal: false, gap: { ...gap, rules: gap.rules + denied.length } };
}

/**
 * The rules that bind the placement. What the learner judged themselves is fulfilled otherwise or does not apply
 * to them, and a rule about other awards binds nothing here.
 */
function binding(template: QualificationTemplate, { overrides }: Pathway): QualificationTemplate {
  const judged = new Set(overrides.map(({ ruleId }) => ruleId));
  const rules = template.rules.filter(
    (rule) =>
      !judged.has(rule.id) &&
      (rule.type !== 'noDoubleCounting' || doubleCountingApplies(rule, template.cycle) === true),
  );
  return rules.length === template.rules.length ? template : { ...template, rules };
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
