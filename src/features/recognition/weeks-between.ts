import type { IsoDate } from '#src/domain/time.ts';

const dayMs = 86_400_000;

/** Whole weeks from one calendar day to another; 0 where the first is later or either is unreadable. */
export function weeksBetween(from: IsoDate, to: IsoDate): number {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return days > 0 ? Math.floor(days / 7) : 0;
}
