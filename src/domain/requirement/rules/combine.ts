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
  // The n-th best part decides: with allOf the worst, with anyOf the best.
  const nth = data.needed === 0 ? 'met' : (states[data.needed - 1] ?? 'unmet');
  const state = of === 'not' ? negated(states) : nth;
  return outcome(state, of === 'not' ? 'combined-none' : 'combined', {
    data,
    missing: state === 'unknown' ? parts.flatMap((part) => part.missing) : [],
    waitsFor: state === 'metIfRecognised' ? [...new Set(parts.flatMap((part) => part.waitsFor))] : [],
  });
}

/**
 * "Not" means none of the parts. It holds only where every part fails; a plan that would fulfil one breaks it
 * now, as with caps; what depends on a decision, or on what is not known, leaves it unknown.
 */
function negated(states: readonly RequirementState[]): RequirementState {
  if (states.every((state) => state === 'unmet')) return 'met';
  return states.some((state) => state === 'met' || state === 'metByPlan') ? 'unmet' : 'unknown';
}
