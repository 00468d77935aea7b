import { useState, type ReactNode } from 'react';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

/** Heads the page of a credential that waits in "Removed". */
export function PutBack(props: { entryId: EntryId; removedOn: string }): ReactNode {
  const { t, date } = useText();
  const { store } = useServices();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const putBack = async () => {
    try {
      await store.setRemoved([props.entryId], null);
      announce(t('credential.removed.back'), () => store.setRemoved([props.entryId], props.removedOn));
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  return (
    <div className="mt-3 print:hidden">
      <Notice tone="warn" title={t('credential.removed.notice', { date: date(props.removedOn) })}>
        <p>{t('credential.removed.text')}</p>
        <Button size="small" className="mt-2" onClick={() => void putBack()}>
          {t('credential.removed.putBack')}
        </Button>
        {trouble !== null && (
          <p role="alert" className="mt-2 font-semibold text-bad">
            {trouble}
          </p>
        )}
      </Notice>
    </div>
  );
}
