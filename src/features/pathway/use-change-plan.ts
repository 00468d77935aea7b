import type { Pathway } from '#src/domain/wallet/records.ts';
import { useRecordChange } from './use-record-change.ts';

/**
 * Saves a change of a plan, says so, and lets it be undone and made again.
 *
 * @returns `trouble` is what the device could not do, in words; null where nothing failed
 */
export function useChangePlan(): {
  change: (next: Pathway, done: string) => Promise<boolean>;
  trouble: string | null;
} {
  const { change, trouble } = useRecordChange();
  return {
    change: (next, done) => change({ pathways: new Map([[next.id, next]]) }, done),
    trouble,
  };
}
