import { useState } from 'react';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { usePlan } from './plan-context.tsx';

/**
 * Saves a change of the plan on this page, says so and lets it be undone.
 *
 * @returns `trouble` is what the device could not do, in words; null where nothing failed
 */
export function useChangePlan(): {
  change: (next: Pathway, done: string) => Promise<boolean>;
  trouble: string | null;
} {
  const { t } = useText();
  const { store } = useServices();
  const { pathway } = usePlan();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = async (next: Pathway, done: string): Promise<boolean> => {
    try {
      await store.savePathway(next);
      setTrouble(null);
      announce(
        done,
        () => store.savePathway(pathway),
        () => store.savePathway(next),
      );
      return true;
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
      return false;
    }
  };
  return { change, trouble };
}
