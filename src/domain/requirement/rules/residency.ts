import { atLeast, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { isResident } from '../membership.ts';

/**
 * A over c issued by the awarding institution, or by a partner the rule names, is at least min. Where
 * a planned module will be taken is not known.
 */
export const residency: Evaluator<'residency'> = (rule, { placed }) => {
  const { known, unknown } = split(placed, ({ candidate }) => isResident(candidate, rule));
  return atLeast(rule.minHundredths, known, { items: unknown, datum: 'origin' });
};
