import type { Rule, RuleType } from '../qualification/rule.ts';
import type { Evaluator, Plan } from './evaluation.ts';
import type { RuleOutcome } from './outcome.ts';
import { admission } from './rules/admission.ts';
import { advisory } from './rules/advisory.ts';
import { assurance } from './rules/assurance.ts';
import { capstone } from './rules/capstone.ts';
import { categoryShare } from './rules/category-share.ts';
import { combine } from './rules/combine.ts';
import { componentSize } from './rules/component-size.ts';
import { corequisite } from './rules/corequisite.ts';
import { currency } from './rules/currency.ts';
import { exclusion } from './rules/exclusion.ts';
import { fieldShare } from './rules/field-share.ts';
import { gate } from './rules/gate.ts';
import { gradeMin } from './rules/grade-min.ts';
import { group } from './rules/group.ts';
import { issuerWhitelist } from './rules/issuer-whitelist.ts';
import { maxCreditsAtLevel } from './rules/max-credits-at-level.ts';
import { minCreditsAtLevel } from './rules/min-credits-at-level.ts';
import { nested } from './rules/nested.ts';
import { noDoubleCounting } from './rules/no-double-counting.ts';
import { pace } from './rules/pace.ts';
import { recognitionCap } from './rules/recognition-cap.ts';
import { recognitionDecision } from './rules/recognition-decision.ts';
import { requiredModules } from './rules/required-modules.ts';
import { residency } from './rules/residency.ts';
import { timeWindow } from './rules/time-window.ts';
import { totalCredits } from './rules/total-credits.ts';
import { wholeComponents } from './rules/whole-components.ts';

/** One evaluator for each rule type: a new type is a compile error until it has one. */
export const evaluators: { readonly [T in RuleType]: Evaluator<T> } = {
  totalCredits,
  group,
  requiredModules,
  minCreditsAtLevel,
  maxCreditsAtLevel,
  fieldShare,
  categoryShare,
  componentSize,
  wholeComponents,
  capstone,
  gate,
  corequisite,
  recognitionCap,
  residency,
  issuerWhitelist,
  recognitionDecision,
  currency,
  timeWindow,
  noDoubleCounting,
  exclusion,
  gradeMin,
  assurance,
  admission,
  nested,
  pace,
  combine: (rule, plan) =>
    combine(
      rule,
      rule.rules.map((part) => evaluateRule(part, plan)),
    ),
  advisory,
};

/** Judges one rule over the plan as it is placed. */
export function evaluateRule(rule: Rule, plan: Plan): RuleOutcome {
  // The record's key and the rule's type are the same word, which the compiler cannot see through a union.
  return (evaluators[rule.type] as Evaluator<RuleType>)(rule, plan);
}
