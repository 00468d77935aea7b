import { levelRange } from '../../qualification/national-levels.ts';
import { atMost, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';

/** A over c with lvl(c, scheme) ≤ L is at most max. */
export const maxCreditsAtLevel: Evaluator<'maxCreditsAtLevel'> = (
  { scheme, level, maxHundredths },
  { placed },
) => {
  const { known, unknown } = split(placed, ({ candidate }) => {
    const range = levelRange(candidate.levels, scheme);
    if (range === null) return null;
    return range.high <= level ? true : range.low > level ? false : null;
  });
  return atMost(maxHundredths, known, { items: unknown, datum: 'level' });
};
