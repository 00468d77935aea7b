import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** Text that no tool can check. */
export const advisory: Evaluator<'advisory'> = () => outcome('notCheckable', 'advisory');
