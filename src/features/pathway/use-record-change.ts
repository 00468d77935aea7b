import { useCallback, useState } from 'react';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { changeRecords, type RecordChange } from '#src/queries/change-records.ts';
import { useServices } from '#src/queries/services.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

/**
 * Changes plans and decisions, says so, and lets it be undone and made again.
 *
 * @returns `change` resolves with whether it was kept; `trouble` is what the device could not do, in words, or null
 */
export function useRecordChange(): {
  change: (change: RecordChange, done: string) => Promise<boolean>;
  trouble: string | null;
} {
  const { t } = useText();
  const { store } = useServices();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = useCallback(
    async (records: RecordChange, done: string): Promise<boolean> => {
      try {
        const { undo, redo } = await changeRecords(store, records);
        setTrouble(null);
        announce(done, undo, redo);
        return true;
      } catch (error) {
        if (!(error instanceof WalletError)) throw error;
        setTrouble(t(`app.error.${error.code}.text`));
        return false;
      }
    },
    [store, announce, t],
  );
  return { change, trouble };
}
