import { levelRange } from '../../qualification/national-levels.ts';
import { atLeast, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** A over c with lvl(c, scheme) ≥ L is at least min. A credential without a level in the scheme neither counts nor fails. */
export const minCreditsAtLevel: Evaluator<'minCreditsAtLevel'> = (
  { scheme, level, minHundredths },
  { placed },
) => {
  if (level === null) return outcome('notCheckable', 'level-not-published');
  const { known, unknown } = split(placed, ({ candidate }) => {
    const range = levelRange(candidate.levels, scheme);
    if (range === null) return null;
    return range.low >= level ? true : range.high < level ? false : null;
  });
  return atLeast(minHundredths, known, { items: unknown, datum: 'level' });
};
