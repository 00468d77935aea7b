import { atLeast, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';

/** A over c issued by the awarding institution is at least min. Where a planned module will be taken is not known. */
export const residency: Evaluator<'residency'> = ({ minHundredths }, { placed }) => {
  const { known, unknown } = split(placed, ({ candidate }) =>
    candidate.origins === null ? null : candidate.origins.includes('own'),
  );
  return atLeast(minHundredths, known, { items: unknown, datum: 'origin' });
};
