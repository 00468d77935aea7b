import { atMost, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { isUnderCap } from '../membership.ts';

/** A over c with origin(c) in source is at most max. The placement already leaves what is beyond a hard cap uncounted. */
export const recognitionCap: Evaluator<'recognitionCap'> = (rule, { placed }) => {
  const { known, unknown } = split(placed, ({ candidate }) => isUnderCap(candidate, rule));
  return atMost(rule.maxHundredths, known, { items: unknown, datum: 'origin' });
};
