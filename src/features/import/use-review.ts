import { useCallback, useMemo } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { reviewingIncoming, type IncomingReview } from '#src/domain/wallet/incoming.ts';
import { useServices } from '#src/queries/services.tsx';
import { mostAtOnce, useInSlices } from '#src/queries/use-in-slices.ts';
import { entriesQuery } from '#src/queries/wallet-queries.ts';
import type { Review } from './addition.ts';
import type { ImportSnapshot } from './import-snapshot.ts';

const nothingYet: IncomingReview = { ready: [], doubtful: [], copies: [], unread: [] };

/**
 * The files of a session beside the wallet as it is now, removed entries included. Of thousands the review is
 * `stale` for a moment after files came in.
 */
export function useReview({
  files,
  evidence,
  reading,
}: Pick<ImportSnapshot, 'files' | 'evidence' | 'reading'>): { review: Review; stale: boolean } {
  const services = useServices();
  const entries = useSuspenseQuery(entriesQuery(services)).data;
  const make = useCallback(
    () =>
      reviewingIncoming(
        files.map((file) => file.inspected),
        entries,
      ),
    [files, entries],
  );
  const isLarge = files.length + entries.length > mostAtOnce;
  const { value, stale } = useInSlices(make, { isLarge, soon: !reading, before: nothingYet });
  const review = useMemo(() => withEvidence(value, evidence), [value, evidence]);
  return { review, stale };
}

const withEvidence = (sorted: IncomingReview, evidence: ReadonlyMap<number, string>): Review => ({
  ...sorted,
  evidence: sorted.unread.flatMap((file) => {
    const title = evidence.get(file.position);
    return title === undefined ? [] : [{ ...file, title }];
  }),
  unread: sorted.unread.filter((file) => !evidence.has(file.position)),
});
