import { useEffect, useRef, useState, type ReactNode } from 'react';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import type { RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useDecisions } from '#src/queries/wallet-queries.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { DecisionTimeline } from './decision-timeline.tsx';
import { localDay } from '#src/domain/time.ts';
import { RecogniserQuestions } from './recogniser-questions.tsx';

/** What institutions said about one credential, as the learner recorded it, and what they will ask. */
export function RecognitionRecord(props: {
  entry: WalletEntry;
  /** All credentials of the wallet: a decision can cover several. */
  entries: readonly WalletEntry[];
  pathways: readonly { id: string; name: string }[];
}): ReactNode {
  const { t } = useText();
  const { now } = useServices();
  const { entry, entries, pathways } = props;
  const decisions = useDecisions().filter((decision) => decision.entryIds.includes(entry.id));
  const [dialog, setDialog] = useState<{ open: boolean; decision: RecognitionDecision | null }>({
    open: false,
    decision: null,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const [deletions, setDeletions] = useState(0);
  // The button that opened a deleted decision goes with it: the focus moves on to the heading.
  useEffect(() => {
    if (deletions > 0) heading.current?.focus();
  }, [deletions]);
  const others = entries.filter((other) => other.id !== entry.id);
  // A decision that covers several credentials keeps showing them, and offers to change which.
  const covered = dialog.decision && dialog.decision.entryIds.length > 1 ? [entry, ...others] : [entry];
  const onlyPathway = pathways.length === 1 ? (pathways[0]?.id ?? null) : null;
  return (
    <section aria-labelledby="recognition" className="mt-12">
      <h2 id="recognition" ref={heading} tabIndex={-1}>
        {t('recognition.title')}
      </h2>
      <p className="mt-1.5 max-w-[66ch] text-sm text-ink-2">{t('recognition.lead')}</p>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)] gap-x-12 gap-y-3 max-md:grid-cols-1 print:grid-cols-1">
        <DecisionTimeline
          decisions={decisions}
          today={localDay(now())}
          pathwayName={(id) => pathways.find((pathway) => pathway.id === id)?.name ?? null}
          onEdit={(decision) => {
            setDialog({ open: true, decision });
          }}
          onRecord={() => {
            setDialog({ open: true, decision: null });
          }}
        />
        {attributionOf(entry.report, false) !== 'failed' && (
          <RecogniserQuestions credential={entry.credential} additions={entry.additions} />
        )}
      </div>
      <DecisionDialog
        open={dialog.open}
        entries={covered}
        preselected={[entry.id]}
        pathwayId={dialog.decision === null ? onlyPathway : null}
        pathways={pathways}
        {...(dialog.decision ? { decision: dialog.decision } : {})}
        onClose={() => {
          setDialog({ ...dialog, open: false });
        }}
        onDeleted={() => {
          setDeletions(deletions + 1);
        }}
      />
    </section>
  );
}
