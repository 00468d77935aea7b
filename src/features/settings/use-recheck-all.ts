import { useState } from 'react';
import { recheckEntries } from '#src/domain/wallet/recheck-entries.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useServices } from '#src/queries/services.tsx';

/**
 * Works the stored reports out again on this device, after something that they rest on has changed. Where the
 * device cannot, they stay as they were: each credential can be checked again on its own page.
 */
export function useRecheckAll(): { run: () => Promise<void>; isRunning: boolean } {
  const { store, inspector } = useServices();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      await recheckEntries(store, inspector);
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
    } finally {
      setRunning(false);
    }
  };
  return { run, isRunning };
}
