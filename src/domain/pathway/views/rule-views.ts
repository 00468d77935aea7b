import { personConditionsOf } from '#src/domain/qualification/person-conditions.ts';
import { regimeOfRule } from '#src/domain/qualification/regimes.ts';
import type { Rule } from '#src/domain/qualification/rule.ts';
import { rulesOf } from '#src/domain/qualification/rules-of.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { evaluateRule } from '#src/domain/requirement/evaluate-rule.ts';
import type { Plan } from '#src/domain/requirement/evaluation.ts';
import { onWord } from '#src/domain/requirement/on-word.ts';
import { overallState } from '#src/domain/requirement/overall-state.ts';
import { smallestAdditions } from '#src/domain/requirement/smallest-additions.ts';
import type { RequirementState } from '#src/domain/requirement/outcome.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import type { PathwayView, RuleOrigin, RuleView } from '#src/domain/pathway/pathway-view.ts';
import { titleOf } from './rule-title.ts';

/** Every rule with Cairn's judgement, and beside it what the learner says. */
export const ruleViews = (plan: Plan, pathway: Pathway): RuleView[] =>
  rulesOf(plan.template).map((rule) => ruleView(rule, plan, pathway));

function ruleView(rule: Rule, plan: Plan, pathway: Pathway): RuleView {
  const outcome = evaluateRule(rule, plan);
  const override = pathway.overrides.find(({ ruleId }) => ruleId === rule.id) ?? null;
  const conditions = personConditionsOf(rule).map((condition) => ({
    ...condition,
    confirmedOn: pathway.confirmed.find(({ key }) => key === condition.key)?.on ?? null,
  }));
  const groupId = 'groupId' in rule ? rule.groupId : rule.type === 'gate' ? rule.target : null;
  return {
    id: rule.id,
    type: rule.type,
    severity: rule.severity,
    title: titleOf(rule, plan.template),
    text: rule.text,
    outcome,
    additions: outcome.state === 'unmet' ? smallestAdditions(rule, plan) : [],
    state: override ? 'met' : outcome.state,
    override,
    conditions,
    onWord: onWord(rule, plan, outcome),
    restsOnConditions: restsOnConditions(rule, plan, outcome.state),
    origin: originOf(rule, plan.template),
    regimeId: regimeOfRule(rule.id)?.id ?? null,
    groupId: plan.template.groups.some(({ id }) => id === groupId) ? groupId : null,
  };
}

function restsOnConditions(rule: Rule, plan: Plan, state: RequirementState): boolean {
  if (!plan.confirmed || plan.confirmed.size === 0) return false;
  return evaluateRule(rule, { ...plan, confirmed: new Set() }).state !== state;
}

function originOf(rule: Rule, template: QualificationTemplate): RuleOrigin {
  const source = template.sources.find(({ ref }) => ref === rule.sourceRef);
  return source ? { kind: 'source', source } : { kind: 'assumption' };
}

/** What all rules come to, the learner's judgements included. */
export function overallOf(rules: readonly RuleView[]): PathwayView['overall'] {
  const counts = { met: 0, metByPlan: 0, metIfRecognised: 0, unmet: 0, unknown: 0, notCheckable: 0 };
  for (const rule of rules) counts[rule.state]++;
  return {
    state: overallState(rules),
    counts,
    onWord: rules.filter((rule) => rule.onWord.length > 0 || rule.override !== null || rule.restsOnConditions)
      .length,
    hardNotCheckable: rules.filter((rule) => rule.severity === 'hard' && rule.state === 'notCheckable')
      .length,
  };
}
