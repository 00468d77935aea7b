import type { IsoDate } from '../time.ts';

/** The same day some years on; 29 February becomes the 28th where the year has none. */
export function yearsAfter(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = date.slice(4) === '-02-29' && !isLeap ? '-02-28' : date.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}
