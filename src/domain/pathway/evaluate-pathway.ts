import { milestonesOf } from '../qualification/milestones.ts';
import type { Rule } from '../qualification/rule.ts';
import { rulesOf } from '../qualification/rules-of.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import { templateById } from '../qualification/templates.ts';
import { evaluateRule } from '../requirement/evaluate-rule.ts';
import type { Plan } from '../requirement/evaluation.ts';
import type { RequirementState } from '../requirement/outcome.ts';
import { onWord } from '../requirement/on-word.ts';
import { overallState } from '../requirement/overall-state.ts';
import type { IsoDateTime } from '../time.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '../wallet/records.ts';
import { allocate, type PlacedWithReason } from './allocation/allocate.ts';
import { candidatesFor } from './candidates-for.ts';
import { groupViews } from './group-views.ts';
import { nextSteps } from './next-steps.ts';
import { unplacedItem } from './not-used.ts';
import type { PathwayView, RuleOrigin, RuleView } from './pathway-view.ts';
import { titleOf } from './rule-title.ts';

export type PathwayInput = {
  template: QualificationTemplate;
  /** All entries of the wallet, removed ones included. */
  entries: readonly WalletEntry[];
  decisions: readonly RecognitionDecision[];
  pathway: Pathway;
  /** ISO instant: ages and windows are judged on its day. */
  now: IsoDateTime;
};

/**
 * What a wallet and a plan come to under a qualification's rules: what counts where and why, each
 * rule's state, what is missing, and what to do next. A planning aid: admission, recognition and
 * award are the institution's to decide.
 */
export function evaluatePathway({ template, entries, decisions, pathway, now }: PathwayInput): PathwayView {
  const { candidates, notUsed } = candidatesFor(template, pathway, entries, decisions);
  const today = now.slice(0, 10);
  const { placed, unplaced, proof } = allocate({
    template,
    candidates,
    pins: pathway.pins,
    today,
    last: pathway.lastPlacement,
  });
  const plan: Plan = { template, placed, today };
  const rules = rulesOf(template).map((rule) => ruleView(rule, plan));
  return {
    pathwayId: pathway.id,
    template,
    unit: template.unit,
    totals: totalsOf(template, placed),
    groups: groupViews(template, placed),
    rules,
    overall: {
      state: overallState(rules.map(({ severity, outcome }) => ({ severity, state: outcome.state }))),
      counts: countStates(rules),
      onWord: rules.filter((rule) => rule.onWord.length > 0).length,
      hardNotCheckable: rules.filter(
        (rule) => rule.severity === 'hard' && rule.outcome.state === 'notCheckable',
      ).length,
    },
    notUsed: [...unplaced.map((item) => unplacedItem(item, template.unit)), ...notUsed],
    nextSteps: nextSteps(template, rules, placed, notUsed),
    milestones: milestonesOf(template, templateById),
    allocation: proof,
  };
}

function ruleView(rule: Rule, plan: Plan): RuleView {
  const outcome = evaluateRule(rule, plan);
  return {
    id: rule.id,
    type: rule.type,
    severity: rule.severity,
    title: titleOf(rule, plan.template),
    text: rule.text,
    outcome,
    onWord: onWord(rule, plan, outcome),
    origin: originOf(rule, plan.template),
    groupId: 'groupId' in rule ? rule.groupId : rule.type === 'gate' ? rule.target : null,
  };
}

function originOf(rule: Rule, template: QualificationTemplate): RuleOrigin {
  const source = template.sources.find(({ ref }) => ref === rule.sourceRef);
  return source ? { kind: 'source', source } : { kind: 'assumption' };
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

function countStates(rules: readonly RuleView[]): Record<RequirementState, number> {
  const counts = { met: 0, metByPlan: 0, metIfRecognised: 0, unmet: 0, unknown: 0, notCheckable: 0 };
  for (const rule of rules) counts[rule.outcome.state]++;
  return counts;
}
