import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: c counts only if d is in the same plan. Read and shown, not judged. */
export const corequisite: Evaluator<'corequisite'> = notCheckedYet;
