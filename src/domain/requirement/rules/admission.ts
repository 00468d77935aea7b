import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** A precondition about the person, which only an institution can confirm. */
export const admission: Evaluator<'admission'> = () => outcome('notCheckable', 'institution-decides');
