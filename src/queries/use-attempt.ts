import { useState } from 'react';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';

/** Runs work that the device may refuse, and holds why it did so that it can be said beside it. */
export function useAttempt(): {
  attempt: (work: () => Promise<void>) => Promise<void>;
  busy: boolean;
  failure: WalletErrorCode | null;
} {
  const [failure, setFailure] = useState<WalletErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    } finally {
      setBusy(false);
    }
  };
  return { attempt, busy, failure };
}
