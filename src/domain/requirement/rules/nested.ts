import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: an award that includes another. Read and shown, not judged. */
export const nested: Evaluator<'nested'> = notCheckedYet;
