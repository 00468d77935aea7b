import { atLeast, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { isAtLevelOrAbove } from '../membership.ts';
import { outcome } from '../outcome.ts';

/** A over c with lvl(c, scheme) ≥ L is at least min. A credential without a level in the scheme neither counts nor fails. */
export const minCreditsAtLevel: Evaluator<'minCreditsAtLevel'> = (rule, { placed, inOtherUnits = [] }) => {
  if (rule.level === null) return outcome('notCheckable', 'level-not-published');
  const { known, unknown } = split(placed, ({ candidate }) => isAtLevelOrAbove(candidate, rule));
  const others = inOtherUnits.filter(({ candidate }) => isAtLevelOrAbove(candidate, rule));
  return atLeast(rule.minHundredths, known, { items: unknown, datum: 'level' }, undefined, others);
};
