import { amountsOf, atLeast, atMost, sumOf } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';

/** T.min ≤ A(C) ≤ T.max. What is earned in another unit can reach the least at most if it is recognised. */
export const totalCredits: Evaluator<'totalCredits'> = (
  { minHundredths, maxHundredths },
  { placed, inOtherUnits },
) =>
  maxHundredths !== null && sumOf(amountsOf(placed)) > maxHundredths
    ? atMost(maxHundredths, placed, { items: [], datum: 'level' })
    : atLeast(minHundredths, placed, undefined, undefined, inOtherUnits);
