import { useState, type ReactNode } from 'react';
import type { EntryId, RecognitionDecision, StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useFile, usePathways } from '#src/queries/wallet-queries.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { decisionFrom, draftOf, emptyDraft, type DecisionDraft, type DraftErrors } from './decision-draft.ts';
import { DecisionForm } from './decision-form.tsx';
import { localDay } from '#src/domain/time.ts';

type DecisionDialogProps = {
  open: boolean;
  onClose: () => void;
  /** Called with `onClose` after a decision was deleted, when its opener may be about to go. */
  onDeleted?: () => void;
  /** Credentials that the decision can cover. */
  entries: readonly WalletEntry[];
  /** Those it covers unless the learner says otherwise. */
  preselected: readonly EntryId[];
  /** The pathway that a decision without one is for, unless the learner says otherwise; null for none. */
  pathwayId: string | null;
  /** Pathways to choose from, by name; left out, the pathway stays as it is. */
  pathways?: readonly { id: string; name: string }[];
  /** What is recorded is that they were asked, and no answer yet. */
  isRequest?: boolean;
  /** The decision to edit or delete; left out, a new one is recorded. */
  decision?: RecognitionDecision;
};

/** Records what an institution decided, in the learner's words. Saving and deleting can be undone. */
export function DecisionDialog(props: DecisionDialogProps): ReactNode {
  // A draft belongs to what it is about: closing by accident keeps it, another decision starts afresh.
  const about =
    props.decision?.id ??
    `${props.isRequest ? 'request' : 'new'} ${props.preselected.join(' ')} ${props.pathwayId ?? ''}`;
  return <DialogWithDraft key={about} {...props} />;
}

function DialogWithDraft(props: DecisionDialogProps): ReactNode {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const announce = useAnnounce();
  const { decision, onClose } = props;
  const [typed, setTyped] = useState<DecisionDraft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [attached, setAttached] = useState<StoredFile | null>(null);
  const kept = useFile(decision?.letterSha256 ?? null) ?? null;
  const draft =
    typed ??
    (decision
      ? draftOf(decision, props.pathwayId)
      : emptyDraft(props.preselected, props.pathwayId, props.isRequest ? 'pending' : ''));
  const { find } = useTemplates();
  const target = usePathways().find(({ id }) => id === draft.pathwayId);
  const today = localDay(now());
  const letter = [attached, kept].find((file) => file !== null && file.sha256 === draft.letterSha256) ?? null;

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setTyped(null);
      setAttached(null);
      setTrouble(null);
      onClose();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  const save = (): DraftErrors | null => {
    const result = decisionFrom(draft, decision?.id ?? newId(), today);
    if (!result.ok) return result.error;
    const saved = result.value;
    void attempt(async () => {
      await store.saveDecision(saved, letter ?? undefined);
      announce(t('recognition.saved'), () =>
        decision ? store.saveDecision(decision, kept ?? undefined) : store.deleteDecision(saved.id),
      );
    });
    return null;
  };
  const remove = (old: RecognitionDecision) => {
    void attempt(async () => {
      await store.deleteDecision(old.id);
      // The letter goes with the decision, and comes back with it.
      announce(t('recognition.deleted'), () => store.saveDecision(old, kept ?? undefined));
      props.onDeleted?.();
    });
  };

  return (
    <Dialog
      open={props.open}
      title={t(
        decision
          ? 'recognition.dialog.edit'
          : props.isRequest
            ? 'recognition.dialog.request'
            : 'recognition.dialog.new',
      )}
      onClose={onClose}
    >
      <p className="-mt-2 mb-4 text-sm text-ink-2">{t('recognition.dialog.lead')}</p>
      <DecisionForm
        draft={draft}
        onChange={setTyped}
        letter={letter}
        onLetter={(file) => {
          setAttached(file);
          setTyped({ ...draft, letterSha256: file?.sha256 ?? null });
        }}
        entries={props.entries}
        groups={target ? (find(target.templateId)?.groups ?? []) : []}
        pathways={props.pathways ?? []}
        today={today}
        onSubmit={save}
        onCancel={() => {
          setTyped(null);
          setAttached(null);
          onClose();
        }}
        onDelete={
          decision
            ? () => {
                remove(decision);
              }
            : null
        }
        trouble={trouble}
      />
    </Dialog>
  );
}
