import { atLeast, atMost, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { isInCategory } from '../membership.ts';

/** A over c with the tag ≥ min, or ≤ max. Categories are known only where the learner placed something in one. */
export const categoryShare: Evaluator<'categoryShare'> = (
  { tag, minHundredths, maxHundredths },
  { placed },
) => {
  const { known, unknown } = split(placed, ({ candidate }) => isInCategory(candidate, { tag }));
  const open = { items: unknown, datum: 'category' } as const;
  const least = minHundredths === null ? null : atLeast(minHundredths, known, open);
  const most = maxHundredths === null ? null : atMost(maxHundredths, known, open);
  if (least === null) return most ?? atLeast(0, known);
  return most === null || most.state === 'met' ? least : most;
};
