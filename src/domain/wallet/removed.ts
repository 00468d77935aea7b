import type { IsoDateTime } from '../time.ts';
import type { EntryId, WalletEntry } from './records.ts';

/** Days an entry waits in "Removed" before it is deleted for good. */
export const removedDays = 30;

const dayMs = 86_400_000;

/** When a removed entry will be deleted; `null` for an entry in the wallet. */
export function deletedOn(entry: Pick<WalletEntry, 'removedOn'>): IsoDateTime | null {
  if (entry.removedOn === null) return null;
  const removed = Date.parse(entry.removedOn);
  return Number.isNaN(removed) ? null : new Date(removed + removedDays * dayMs).toISOString();
}

/** Entries whose wait is over. One whose date cannot be read waits on: nothing is deleted by mistake. */
export function entriesToPurge(entries: readonly WalletEntry[], now: IsoDateTime): EntryId[] {
  return entries
    .filter((entry) => {
      const day = deletedOn(entry);
      return day !== null && Date.parse(day) <= Date.parse(now);
    })
    .map((entry) => entry.id);
}
