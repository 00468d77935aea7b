import type { IsoDate, IsoDateTime } from '#src/domain/time.ts';
import { textAt, type Place } from '../json/place.ts';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,12})?)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** True for a date that the calendar has, with or without a time (30 February and 24:61 are not). */
export function isCalendarDate(text: string): boolean {
  const parts = pattern.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part || 0));
  if (month < 1 || month > 12 || day < 1) return false;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= lastDay && hour <= 24 && minute < 60 && second <= 60;
}

/**
 * A calendar date (`2026-11-21`) or an instant, as the document gives it. An instant without an offset is read as UTC
 * (VC Data Model 2.0, "Representing Time": values that wrongly leave it out
 * mean UTC). Null where the calendar does not know it.
 */
export function dateAt(place: Place): IsoDateTime | null {
  const text = textAt(place);
  if (text === null || typeof place.value === 'number' || !isCalendarDate(text)) return null;
  const parts = pattern.exec(text);
  if (parts?.[4] === undefined) return text;
  const instant = text.replace(' ', 'T');
  return parts[7] === undefined ? `${instant}Z` : instant;
}

/** An instant; a bare date is its first moment in UTC. */
export function instantAt(place: Place): IsoDateTime | null {
  const date = dateAt(place);
  return date?.length === 10 ? `${date}T00:00:00Z` : date;
}

/** The calendar day alone, as for a date of birth. */
export function dayAt(place: Place): IsoDate | null {
  return dateAt(place)?.slice(0, 10) ?? null;
}

/** Seconds since 1970, as JWT claims (RFC 7519 section 2, NumericDate) and Open Badges 0.5 write time. */
export function secondsAt(place: Place): IsoDateTime | null {
  const { value } = place;
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e11) return null;
  return new Date(value * 1000).toISOString();
}

/** True where both are dates and the second lies before the first. */
export function isReversed(from: IsoDateTime | null, until: IsoDateTime | null): boolean {
  return from !== null && until !== null && Date.parse(until) < Date.parse(from);
}
