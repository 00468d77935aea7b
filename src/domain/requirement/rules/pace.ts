import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: planned credits per year ≤ n. Read and shown, not judged. */
export const pace: Evaluator<'pace'> = notCheckedYet;
