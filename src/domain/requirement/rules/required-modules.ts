import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: allOf, anyOf or nOf listed modules awarded. Read and shown, not judged. */
export const requiredModules: Evaluator<'requiredModules'> = notCheckedYet;
