import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** No partial credit, and sizes in whole steps where the source asks for them. */
export const wholeComponents: Evaluator<'wholeComponents'> = ({ stepHundredths }, { placed }) => {
  if (placed.length === 0) return outcome('met', 'nothing-to-judge');
  const broken = placed.filter(
    (item) =>
      item.surplusHundredths > 0 ||
      (stepHundredths !== null && item.candidate.hundredths % stepHundredths !== 0),
  );
  const data = { count: broken.length, of: placed.length };
  return broken.length > 0 ? outcome('unmet', 'not-whole', { data }) : outcome('met', 'whole', { data });
};
