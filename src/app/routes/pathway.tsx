import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { GapDialog } from '#src/features/catalogue/gap-dialog.tsx';
import { FindModuleProvider } from '#src/features/pathway/find-module.ts';
import { PathwayPage } from '#src/features/pathway/pathway-page.tsx';
import { DecisionDialog } from '#src/features/recognition/decision-dialog.tsx';
import { useDecisions, useEntries } from '#src/queries/wallet-queries.ts';

/** The pathway, with the dialogs of other features: what its institution decided, and modules that would help. */
export function Component(): ReactNode {
  const { pathwayId = '' } = useParams();
  const entries = useEntries();
  const decisions = useDecisions();
  const [recording, setRecording] = useState<{ about: readonly EntryId[]; isRequest: boolean } | null>(null);
  const [gap, setGap] = useState<string | null>(null);
  // A question that is pending is answered, not asked again.
  const pending = decisions.find(
    (decision) =>
      decision.outcome === 'pending' &&
      (decision.pathwayId === pathwayId || decision.pathwayId === null) &&
      recording?.about.every((id) => decision.entryIds.includes(id)),
  );
  return (
    <>
      <FindModuleProvider value={setGap}>
        <PathwayPage
          key={pathwayId}
          pathwayId={pathwayId}
          onRecordDecision={(about, kind) => {
            setRecording({ about, isRequest: kind === 'request' });
          }}
        />
      </FindModuleProvider>
      {gap !== null && (
        <GapDialog
          pathwayId={pathwayId}
          ruleId={gap}
          onClose={() => {
            setGap(null);
          }}
        />
      )}
      {recording && (
        <DecisionDialog
          open
          entries={entries}
          preselected={recording.about}
          isRequest={recording.isRequest}
          pathwayId={pathwayId}
          {...(pending ? { decision: pending } : {})}
          onClose={() => {
            setRecording(null);
          }}
        />
      )}
    </>
  );
}
