import type { IsoDate } from '#src/domain/time.ts';

/** The learner's own calendar day: a letter that came today is not "in the future" near midnight. */
export function localDay(now: Date): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
