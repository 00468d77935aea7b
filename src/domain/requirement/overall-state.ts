import type { Severity } from '../qualification/rule.ts';
import type { RequirementState } from './outcome.ts';

/** The least firm first: the order in which one rule decides for all. */
const deciding = ['unmet', 'unknown', 'metIfRecognised', 'metByPlan'] as const;

/**
 * The state of the whole: unmet if any hard rule is unmet, else unknown if any is, else met if
 * recognised, else met by plan, else met. Soft rules warn, and rules that nobody can check here do
 * not decide; they are counted beside it.
 */
export function overallState(
  rules: readonly { severity: Severity; state: RequirementState }[],
): Exclude<RequirementState, 'notCheckable'> {
  const hard = new Set(rules.filter((rule) => rule.severity === 'hard').map((rule) => rule.state));
  return deciding.find((state) => hard.has(state)) ?? 'met';
}
