import { atLeast } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';

/** T.min ≤ A(C). The maximum is kept by the placement, which counts nothing beyond it. */
export const totalCredits: Evaluator<'totalCredits'> = ({ minHundredths }, { placed }) =>
  atLeast(minHundredths, placed);
