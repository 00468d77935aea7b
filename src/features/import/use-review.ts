import { useMemo } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { reviewIncoming, type IncomingReview } from '#src/domain/wallet/incoming.ts';
import { useServices } from '#src/queries/services.tsx';
import { entriesQuery } from '#src/queries/wallet-queries.ts';
import type { Review } from './addition.ts';
import type { ImportSnapshot } from './import-session.ts';

/** The files of a session beside the wallet as it is now, removed entries included. */
export function useReview(snapshot: ImportSnapshot): Review {
  const services = useServices();
  const entries = useSuspenseQuery(entriesQuery(services)).data;
  const { files, evidence } = snapshot;
  const sorted = useMemo(
    () =>
      reviewIncoming(
        files.map((file) => file.inspected),
        entries,
      ),
    [files, entries],
  );
  return useMemo(() => withEvidence(sorted, evidence), [sorted, evidence]);
}

const withEvidence = (sorted: IncomingReview, evidence: ReadonlyMap<number, string>): Review => ({
  ...sorted,
  evidence: sorted.unread.flatMap((file) => {
    const title = evidence.get(file.position);
    return title === undefined ? [] : [{ ...file, title }];
  }),
  unread: sorted.unread.filter((file) => !evidence.has(file.position)),
});
