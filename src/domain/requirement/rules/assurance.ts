import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: summative assessment, supervision or external quality assurance as required. Read and shown, not judged. */
export const assurance: Evaluator<'assurance'> = notCheckedYet;
