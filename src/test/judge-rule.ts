import type { Candidate, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { Rule, RuleParameters } from '#src/domain/qualification/rule.ts';
import { evaluateRule } from '#src/domain/requirement/evaluate-rule.ts';
import type { Plan } from '#src/domain/requirement/evaluation.ts';
import type { RuleOutcome } from '#src/domain/requirement/outcome.ts';
import { buildCandidate, buildPlan } from './build-candidate.ts';

/** A hard rule with the given parameters. */
export const ruleOf = (parameters: RuleParameters): Rule => ({
  id: 'rule',
  severity: 'hard',
  text: '',
  sourceRef: null,
  assumption: true,
  ...parameters,
});

/** Judges one rule over candidates that are all wholly counted in the group `all`. */
export const judge = (
  parameters: RuleParameters,
  candidates: readonly Candidate[],
  plan: Partial<Plan> = {},
): RuleOutcome => evaluateRule(ruleOf(parameters), buildPlan(candidates, plan));

/** So many credits of a tier; its id is `earned-10`. */
export const of = (tier: Tier, credits: number, more: Partial<Candidate> = {}): Candidate =>
  buildCandidate(`${tier}-${String(credits)}`, { tier, hundredths: credits * 100, ...more });
