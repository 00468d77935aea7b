import type { IsoDate } from '../time.ts';
import { dayAfter, halfYearOf, yearsAfter } from './calendar.ts';

/** A stretch of time with more planned in it than the pace allows; both days belong to it. */
export type OverloadedSpan = {
  kind: 'year' | 'term';
  fromOn: IsoDate;
  toOn: IsoDate;
  hundredths: number;
  maxHundredths: number;
};

/**
 * Spans of twelve months, and half-years, with more to be done in them than a full-time year, or half of it,
 * holds. A year that ends on 30 June begins on 1 July. Of overlapping years each is named by the day it ends on. Earliest first.
 */
export function overloadedSpans(
  planned: readonly { date: IsoDate; hundredths: number }[],
  perYearHundredths: number,
): OverloadedSpan[] {
  const days = [...new Set(planned.map(({ date }) => date))].sort();
  const within = (fromOn: IsoDate, toOn: IsoDate): number =>
    planned.reduce((sum, { date, hundredths }) => sum + (date >= fromOn && date <= toOn ? hundredths : 0), 0);
  const years = days.map((toOn) => ({ kind: 'year' as const, fromOn: dayAfter(yearsAfter(toOn, -1)), toOn }));
  const terms = [...new Map(days.map((day) => [halfYearOf(day).fromOn, halfYearOf(day)])).values()];
  return [...years, ...terms.map((term) => ({ kind: 'term' as const, ...term }))]
    .map((span) => ({
      ...span,
      hundredths: within(span.fromOn, span.toOn),
      maxHundredths: span.kind === 'year' ? perYearHundredths : Math.floor(perYearHundredths / 2),
    }))
    .filter((span) => span.hundredths > span.maxHundredths)
    .sort((a, b) => (a.fromOn === b.fromOn ? 0 : a.fromOn < b.fromOn ? -1 : 1));
}
