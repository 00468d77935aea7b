import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { PathwayPage } from '#src/features/pathway/pathway-page.tsx';
import { DecisionDialog } from '#src/features/recognition/decision-dialog.tsx';
import { useDecisions, useEntries } from '#src/queries/wallet-queries.ts';

/** The pathway, with the dialog of another feature for recording what its institution decided. */
export function Component(): ReactNode {
  const { pathwayId = '' } = useParams();
  const entries = useEntries();
  const decisions = useDecisions();
  const [about, setAbout] = useState<readonly EntryId[] | null>(null);
  // A question that is pending is answered, not asked again.
  const pending = decisions.find(
    (decision) =>
      decision.outcome === 'pending' &&
      (decision.pathwayId === pathwayId || decision.pathwayId === null) &&
      about?.every((id) => decision.entryIds.includes(id)),
  );
  return (
    <>
      <PathwayPage key={pathwayId} pathwayId={pathwayId} onRecordDecision={setAbout} />
      {about && (
        <DecisionDialog
          open
          entries={entries}
          preselected={about}
          pathwayId={pathwayId}
          {...(pending ? { decision: pending } : {})}
          onClose={() => {
            setAbout(null);
          }}
        />
      )}
    </>
  );
}
