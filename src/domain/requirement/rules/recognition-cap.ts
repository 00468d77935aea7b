import { atMost, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { cameFrom } from '../origin.ts';

/** A over c with origin(c) in source is at most max. The placement already leaves what is beyond a hard cap uncounted. */
export const recognitionCap: Evaluator<'recognitionCap'> = ({ sources, maxHundredths }, { placed }) => {
  const { known, unknown } = split(placed, ({ candidate }) => cameFrom(candidate, sources));
  return atMost(maxHundredths, known, { items: unknown, datum: 'origin' });
};
