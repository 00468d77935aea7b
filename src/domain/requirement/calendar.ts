import type { IsoDate } from '../time.ts';

/** The day after. */
export function dayAfter(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (day < daysIn(year, month)) return isoOf(year, month, day + 1);
  return month < 12 ? isoOf(year, month + 1, 1) : isoOf(year + 1, 1, 1);
}

/**
 * The half-year that a day falls in, from 1 March or 1 September: the terms of most European
 * universities lie inside these, whatever their weeks.
 */
export function halfYearOf(date: IsoDate): { fromOn: IsoDate; toOn: IsoDate } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  if (month >= 3 && month <= 8) return { fromOn: isoOf(year, 3, 1), toOn: isoOf(year, 8, 31) };
  const start = month >= 9 ? year : year - 1;
  return { fromOn: isoOf(start, 9, 1), toOn: isoOf(start + 1, 2, daysIn(start + 1, 2)) };
}

const isoOf = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same day some years on; 29 February becomes the 28th where the year has none. */
export function yearsAfter(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const rest = date.slice(4) === '-02-29' && !isLeapYear(year) ? '-02-28' : date.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}
