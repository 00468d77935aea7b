import { missingOf } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';
import { overloadedSpans } from '../spans.ts';

/**
 * Planned credits in any twelve months are at most what a year holds, and in a half-year at most half of it.
 * Modules are taken as a whole, whatever of them counts; an undated one may fall into the fullest span.
 */
export const pace: Evaluator<'pace'> = ({ perYearHundredths }, { placed }) => {
  const planned = placed.filter(({ candidate }) => candidate.tier === 'planned');
  const dated = planned.flatMap(({ candidate: { date, statedHundredths } }) =>
    date === null ? [] : [{ date, hundredths: statedHundredths }],
  );
  const undated = planned.filter(({ candidate }) => candidate.date === null);
  const spans = overloadedSpans(dated, perYearHundredths);
  const [worst] = [...spans].sort((a, b) => over(b) - over(a));
  const data = { max: perYearHundredths / 100, count: undated.length, planned: planned.length };
  if (worst) {
    return outcome('unmet', 'pace-exceeded', {
      data: {
        ...data,
        spans: spans.length,
        kind: worst.kind,
        fromOn: worst.fromOn,
        toOn: worst.toOn,
        credits: worst.hundredths / 100,
        limit: worst.maxHundredths / 100,
      },
      deficitHundredths: over(worst),
    });
  }
  // Together with what has no date some span could be too full: then nobody knows.
  const fullest = undated.map(({ candidate }) => candidate.statedHundredths);
  const couldOverload = undated.length > 0 && overloadsSomewhere(dated, sum(fullest), perYearHundredths);
  if (couldOverload) return outcome('unknown', 'pace-undated', { data, missing: missingOf(undated, 'date') });
  return outcome('met', 'pace-kept', { data });
};

const over = (span: { hundredths: number; maxHundredths: number }): number =>
  span.hundredths - span.maxHundredths;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function overloadsSomewhere(
  dated: readonly { date: string; hundredths: number }[],
  hundredths: number,
  perYearHundredths: number,
): boolean {
  const days = dated.length > 0 ? dated.map(({ date }) => date) : ['2000-01-01'];
  return days.some((date) => overloadedSpans([...dated, { date, hundredths }], perYearHundredths).length > 0);
}
