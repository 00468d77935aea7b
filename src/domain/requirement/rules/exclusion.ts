import type { Evaluator } from '../evaluation.ts';
import { notCheckedYet } from './not-checked-yet.ts';

/** The rule: not both c and d, whose contents overlap. Read and shown, not judged. */
export const exclusion: Evaluator<'exclusion'> = notCheckedYet;
