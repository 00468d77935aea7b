import { outcome, type RuleOutcome } from '../outcome.ts';

/** A rule that Cairn has no evaluator for. It is said to be open, and never met. */
export const notCheckedYet = (): RuleOutcome => outcome('notCheckable', 'not-checked-by-cairn-yet');
