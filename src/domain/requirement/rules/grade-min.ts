import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: grade(c) ≥ min in its own scale, never converted. Read and shown, not judged. */
export const gradeMin: Evaluator<'gradeMin'> = notCheckedYet;
