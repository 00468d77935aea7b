import type { ReasonData } from '../wallet/entry-state.ts';

/** Text as `requirement.state.<state>`. `unknown` is never treated as met. */
export type RequirementState = 'met' | 'metByPlan' | 'metIfRecognised' | 'unmet' | 'unknown' | 'notCheckable';

/** Why a rule has its state. Each has its text as `rule.reason.<code>`. */
export type RuleReasonCode =
  | 'credits-counted'
  | 'credits-missing'
  | 'credits-over'
  | 'credits-below-cap'
  | 'data-missing'
  | 'cap-data-missing'
  | 'group-counted'
  | 'group-missing'
  | 'group-too-few'
  | 'tag-limit-kept'
  | 'tag-limit-broken'
  | 'tag-missing'
  | 'level-not-published'
  | 'field-counted'
  | 'field-missing'
  | 'field-unknown'
  | 'nothing-to-judge'
  | 'all-decided'
  | 'nothing-outside'
  | 'decisions-needed'
  | 'all-from-offer'
  | 'outside-offer'
  | 'offer-by-plan'
  | 'counted-once'
  | 'counted-twice'
  | 'within-window'
  | 'window-exceeded'
  | 'window-closed'
  | 'window-not-begun'
  | 'window-plan-open'
  | 'dates-missing'
  | 'recent-enough'
  | 'too-old'
  | 'sizes-fit'
  | 'size-outside'
  | 'size-tag-missing'
  | 'whole'
  | 'not-whole'
  | 'capstone-counted'
  | 'capstone-missing'
  | 'capstone-unknown'
  | 'gate-open'
  | 'gate-closed'
  | 'gate-closed-registration'
  | 'gate-waits-for-admission'
  | 'combined'
  | 'combined-none'
  | 'institution-decides'
  | 'condition-confirmed'
  | 'advisory'
  | 'group-too-many'
  | 'credits-if-converted'
  | 'credits-range-open'
  | 'completion-not-known'
  | 'gate-by-plan'
  | 'gate-if-recognised'
  | 'gate-order'
  | 'modules-present'
  | 'modules-missing'
  | 'companions-present'
  | 'companion-missing'
  | 'pairs-apart'
  | 'pairs-together'
  | 'grades-reach'
  | 'grade-too-low'
  | 'grades-unknown'
  | 'grades-by-plan'
  | 'assured'
  | 'not-assured'
  | 'assurance-unknown'
  | 'assured-by-plan'
  | 'lower-award'
  | 'lower-award-not-known'
  | 'pace-kept'
  | 'pace-exceeded'
  | 'pace-undated'
  | 'not-used-elsewhere'
  | 'used-elsewhere'
  | 'reuse-unknown'
  | 'counts-ungraded'
  | 'overlap-kept'
  | 'does-not-apply';

/** A fact that is needed and not stated. Text as `rule.datum.<datum>`. */
export type MissingDatum = {
  candidateId: string;
  datum: 'level' | 'date' | 'field' | 'category' | 'origin' | 'kind' | 'grade' | 'assurance' | 'reuse';
};

/**
 * What a rule says about the plan as it stands.
 *
 * `data` holds numbers in whole credits; keys that end in `On` hold ISO dates.
 */
export type RuleOutcome = {
  state: RequirementState;
  code: RuleReasonCode;
  data: ReasonData;
  /** What is short of a minimum or over a maximum; 0 unless the state is `unmet` by an amount. */
  deficitHundredths: number;
  /** The facts that would settle an `unknown`. */
  missing: readonly MissingDatum[];
  /** Candidates whose recognition this rule waits for. */
  waitsFor: readonly string[];
};

type Details = Partial<Pick<RuleOutcome, 'data' | 'deficitHundredths' | 'missing' | 'waitsFor'>>;

/** An outcome with nothing missing and nothing waited for unless said. */
export const outcome = (
  state: RequirementState,
  code: RuleReasonCode,
  details: Details = {},
): RuleOutcome => ({
  state,
  code,
  data: {},
  deficitHundredths: 0,
  missing: [],
  waitsFor: [],
  ...details,
});
