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
  const least = atLeast(minHundredths ?? 0, known, open);
  const most = maxHundredths === null ? null : atMost(maxHundredths, known, open);
  if (most === null) return least;
  if (minHundredths === null) return most;
  // One that is broken says more than one that is open, and that more than one that is kept.
  const first = (['unmet', 'unknown'] as const).find((state) =>
    [most, least].some((side) => side.state === state),
  );
  return first !== undefined && most.state === first ? most : least;
};
