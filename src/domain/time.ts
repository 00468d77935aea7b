/** An ISO 8601 calendar date, `2026-11-21`. */
export type IsoDate = string;
/** An ISO 8601 instant with an offset, `2026-11-21T08:12:00Z`. */
export type IsoDateTime = string;
/** Answers "what time is it"; handed in, so that tests and verdicts can fix it. */
export type Clock = () => Date;

/**
 * The calendar day of an instant where the device is: a day that ends at midnight ends at the
 * person's own midnight.
 */
export function localDay(instant: Date): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
