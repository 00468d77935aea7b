import { missingOf } from '../amounts.ts';
import { yearsAfter } from '../calendar.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** measureDate − awardDate(c) ≤ years, measured today; what is planned will be new. No date: unknown. */
export const currency: Evaluator<'currency'> = ({ years }, { placed, today }) => {
  const awarded = placed.filter((item) => item.candidate.tier !== 'planned');
  if (awarded.length === 0) return outcome(placed.length > 0 ? 'metByPlan' : 'met', 'nothing-to-judge');
  const undated = awarded.filter((item) => item.candidate.date === null);
  const old = awarded.filter(({ candidate: { date } }) => date !== null && yearsAfter(date, years) < today);
  const deficitHundredths = old.reduce((sum, item) => sum + item.countedHundredths, 0);
  const data = {
    years,
    count: old.length > 0 ? old.length : undated.length,
    credits: deficitHundredths / 100,
  };
  if (old.length > 0) return outcome('unmet', 'too-old', { data, deficitHundredths });
  return undated.length > 0
    ? outcome('unknown', 'dates-missing', { data, missing: missingOf(undated, 'date') })
    : outcome('met', 'recent-enough', { data });
};
