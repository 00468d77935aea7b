import { useCallback, useEffect, useRef, useState } from 'react';
import { isBegun, workingDraftId, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useServices } from './services.tsx';

/**
 * Keeps the portfolio being made on this device, at once and one version after another: a reload may come right after
 * a change, and would not wait for it. An empty one is kept only where something was kept before.
 *
 * @param kept - what is kept already; null for nothing
 * @returns why it is not kept; null while it is
 */
export function useKeptDraft(draft: PortfolioDraft, kept: PortfolioDraft | null): WalletErrorCode | null {
  const { store, now } = useServices();
  const [failure, setFailure] = useState<WalletErrorCode | null>(null);
  const writing = useRef<{ latest: PortfolioDraft; written: PortfolioDraft | null; isBusy: boolean }>({
    latest: draft,
    written: kept,
    isBusy: false,
  });

  const write = useCallback(async () => {
    const state = writing.current;
    if (state.isBusy) return;
    state.isBusy = true;
    try {
      while (state.latest !== state.written && (state.written !== null || isBegun(state.latest))) {
        const { latest } = state;
        const changedOn = now().toISOString();
        await store.savePortfolio({ id: workingDraftId, name: '', changedOn, draft: latest });
        state.written = latest;
        setFailure(null);
      }
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    } finally {
      state.isBusy = false;
    }
  }, [store, now]);

  useEffect(() => {
    writing.current.latest = draft;
    void write();
  }, [draft, write]);

  return failure;
}
