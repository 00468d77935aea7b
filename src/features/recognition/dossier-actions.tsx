import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { localDay } from '#src/domain/time.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { changeRecords } from '#src/queries/change-records.ts';
import { useServices } from '#src/queries/services.tsx';
import { useDecisions } from '#src/queries/wallet-queries.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

/** Print it, and note that it was handed in. */
export function DossierActions({
  pathway,
  entries,
  institution,
}: {
  pathway: Pathway;
  entries: readonly WalletEntry[];
  institution: string;
}): ReactNode {
  const { t, date } = useText();
  const { store, now, newId } = useServices();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);
  const ids = entries.map(({ id }) => id);
  const asked = useDecisions().find(
    (decision) =>
      decision.outcome === 'pending' &&
      (decision.pathwayId === pathway.id || decision.pathwayId === null) &&
      ids.every((id) => decision.entryIds.includes(id)),
  );
  const noteAsked = async () => {
    const decision: RecognitionDecision = {
      id: newId(),
      entryIds: ids,
      institution,
      outcome: 'pending',
      askedOn: localDay(now()),
      decidedOn: null,
      ectsHundredths: null,
      recognisedAs: [],
      reference: '',
      note: '',
      pathwayId: pathway.id,
      letterSha256: null,
    };
    try {
      const { undo, redo } = await changeRecords(store, { decisions: new Map([[decision.id, decision]]) });
      announce(t('dossier.asked.done', { institution, count: ids.length }), undo, redo);
      await navigate(paths.pathway(pathway.id));
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          icon={<Icon name="print" />}
          onClick={() => {
            window.print();
          }}
        >
          {t('dossier.print')}
        </Button>
        {asked ? (
          <Link to={paths.pathway(pathway.id)} className={buttonClass()}>
            {t('dossier.back')}
          </Link>
        ) : (
          <Button icon={<Icon name="seal" />} disabled={institution === ''} onClick={() => void noteAsked()}>
            {t('dossier.asked')}
          </Button>
        )}
      </p>
      <p className="mt-2 max-w-[66ch] text-sm text-ink-2">
        {asked
          ? t('dossier.asked.before', {
              day: asked.askedOn === null ? t('dossier.asked.someDay') : date(asked.askedOn),
            })
          : t('dossier.asked.help')}
      </p>
      {trouble !== null && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
    </>
  );
}
