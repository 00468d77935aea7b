import type { IsoDate } from '../../time.ts';
import type { CountedItem } from '../pathway-view.ts';

/** Half a calendar year: institutions begin their terms on different days, and nobody has to say which. */
export type Term = {
  year: number;
  half: 1 | 2;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** By date, then title order of the plan. */
  items: readonly CountedItem[];
  hundredths: number;
  /** Half of what a year takes. Exactly as much is not over it. */
  limitHundredths: number;
  isOver: boolean;
};

/**
 * The planned modules by the half-year in which they end. Terms between the first and the last are there even
 * where nothing is planned in them, as far as ten years; what is undated is in none.
 *
 * @param perYearHundredths - what a full-time year takes, in the qualification's unit
 */
export function termsOf(items: readonly CountedItem[], perYearHundredths: number): Term[] {
  const dated = items
    .filter((item) => item.tier === 'planned' && item.date !== null)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const indices = dated.map((item) => termIndex(item.date ?? ''));
  const [first] = indices;
  const last = indices.at(-1);
  if (first === undefined || last === undefined) return [];
  const count = Math.min(last - first + 1, mostTerms);
  return Array.from({ length: count }, (_, offset) => {
    const index = first + offset;
    const inside = dated.filter((_item, i) => indices[i] === index);
    const hundredths = inside.reduce((sum, item) => sum + item.offeredHundredths, 0);
    const limitHundredths = Math.floor(perYearHundredths / 2);
    return {
      ...spanOf(index),
      items: inside,
      hundredths,
      limitHundredths,
      isOver: hundredths > limitHundredths,
    };
  });
}

const mostTerms = 20;

const termIndex = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 2 + (Number(date.slice(5, 7)) > 6 ? 1 : 0);

function spanOf(index: number): Pick<Term, 'year' | 'half' | 'startsOn' | 'endsOn'> {
  const year = Math.floor(index / 2);
  const written = String(year).padStart(4, '0');
  return index % 2 === 0
    ? { year, half: 1, startsOn: `${written}-01-01`, endsOn: `${written}-06-30` }
    : { year, half: 2, startsOn: `${written}-07-01`, endsOn: `${written}-12-31` };
}
