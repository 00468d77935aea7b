import type { JsonValue } from '#src/domain/json.ts';

/**
 * A date or time as credentials write it, in milliseconds since 1970, or `null` where it cannot be read.
 *
 * XML Schema `dateTime` with or without an offset (VC Data Model 2.0 section 4.9 asks for one; without, UTC is
 * taken), ISO 8601 calendar dates, and the whole seconds of a JWT (RFC 7519 section 2).
 *
 * @param edge - which end of the day a bare date means
 */
export function readMoment(value: JsonValue | undefined, edge: 'start' | 'end'): number | null {
  // Beyond the year 5138 they are milliseconds, or nothing: which of the two is not for a reader to say.
  if (typeof value === 'number') return Math.abs(value) <= 1e11 ? value * 1000 : null;
  if (typeof value !== 'string') return null;
  // As nearly all are written, and as the engine reads them itself.
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return isCalendarDay(value) ? parsed(value) : null;
  const match = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d)?)(\.\d+)?(Z|z|[+-]\d\d:?\d\d)?)?$/.exec(
    value.trim(),
  );
  if (match === null) return null;
  const [, day = '', clock, fraction = '', offset = 'Z'] = match;
  if (!isCalendarDay(day)) return null;
  if (clock === undefined) return Date.parse(`${day}T${edge === 'start' ? '00:00:00.000' : '23:59:59.999'}Z`);
  const zone = offset.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return parsed(`${day}T${clock.length === 5 ? `${clock}:00` : clock}${fraction.slice(0, 4)}${zone}`);
}

function parsed(moment: string): number | null {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? null : time;
}

/** `Date.parse` takes 31 April for 1 May. Of a date and time only the date is looked at. */
function isCalendarDay(day: string): boolean {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (month < 1 || month > 12 || date < 1) return false;
  if (date <= 28) return true;
  return date <= new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
}
