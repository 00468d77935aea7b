import { atMost, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { isAtLevelOrBelow } from '../membership.ts';

/** A over c with lvl(c, scheme) ≤ L is at most max. */
export const maxCreditsAtLevel: Evaluator<'maxCreditsAtLevel'> = (rule, { placed }) => {
  const { known, unknown } = split(placed, ({ candidate }) => isAtLevelOrBelow(candidate, rule));
  return atMost(rule.maxHundredths, known, { items: unknown, datum: 'level' });
};
