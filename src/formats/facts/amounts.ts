import { textAt, type Place } from '../json/place.ts';

/**
 * A number that a document writes as a number or as text (`"2"`, `"7,5"`). Null for anything
 * else, for negatives and for amounts that no course has.
 */
export function amountAt(place: Place): number | null {
  const text = textAt(place);
  if (text === null || !/^\d{1,7}([.,]\d{1,6})?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/** Whole hundredths, the unit in which Cairn keeps every credit amount. */
export function hundredthsAt(place: Place): number | null {
  const amount = amountAt(place);
  return amount === null ? null : Math.round(amount * 100);
}
