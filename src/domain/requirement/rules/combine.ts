import type { ParametersOf } from '../../qualification/rule.ts';
import { outcome, type RequirementState, type RuleOutcome } from '../outcome.ts';

/** From the firmest to the least: what all of several rules reach is the last of theirs. */
const ladder: readonly RequirementState[] = ['met', 'metByPlan', 'metIfRecognised', 'unknown', 'unmet'];

/**
 * allOf, anyOf, nOf and not over rules, in three-valued logic: an unknown part leaves the whole
 * unknown unless the others settle it. A part that cannot be checked is as good as unknown.
 */
export function combine(
  { of, n }: Pick<ParametersOf<'combine'>, 'of' | 'n'>,
  parts: readonly RuleOutcome[],
): RuleOutcome {
  const states = parts
    .map((part) => (part.state === 'notCheckable' ? 'unknown' : part.state))
    .sort((a, b) => ladder.indexOf(a) - ladder.indexOf(b));
  const data = { parts: parts.length, needed: of === 'allOf' ? parts.length : of === 'anyOf' ? 1 : n };
  const details = {
    data,
    missing: parts.flatMap((part) => part.missing),
    waitsFor: [...new Set(parts.flatMap((part) => part.waitsFor))],
  };
  if (of === 'not') return outcome(negated(states), 'combined', details);
  // The n-th best part decides: with allOf the worst, with anyOf the best.
  const state = data.needed === 0 ? 'met' : (states[data.needed - 1] ?? 'unmet');
  return outcome(state, 'combined', details);
}

/** "Not" holds firmly only where every part firmly fails; a part that merely might hold leaves it unknown. */
function negated(states: readonly RequirementState[]): RequirementState {
  if (states.every((state) => state === 'unmet')) return 'met';
  return states.some((state) => state === 'met') ? 'unmet' : 'unknown';
}
