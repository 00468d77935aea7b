import { useCallback, useEffect, useRef, useState } from 'react';
import {
  emptyDraft,
  isBegun,
  workingDraftId,
  type PortfolioDraft,
} from '#src/domain/portfolio/portfolio-draft.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useServices } from '#src/queries/services.tsx';
import { usePortfolios } from '#src/queries/use-portfolios.ts';
import type { Change } from './change.ts';

/**
 * The portfolio being made, kept on this device so that it survives leaving and reload.
 *
 * @param handedOver - entries chosen elsewhere: they begin a new one
 */
export function useWorkingDraft(handedOver: readonly EntryId[]): {
  draft: PortfolioDraft;
  change: Change;
  /** What was begun before and gave way to what was handed over; null for nothing. */
  before: PortfolioDraft | null;
  /** Why it is not kept; null while it is. */
  failure: WalletErrorCode | null;
} {
  const { store, now } = useServices();
  const kept = usePortfolios().find(({ id }) => id === workingDraftId)?.draft ?? null;
  const [start] = useState(() => beginning(kept, handedOver));
  const [draft, change] = useState(start.draft);
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

  // At once, one after another: a reload may come right after a change, and would not wait for it.
  useEffect(() => {
    writing.current.latest = draft;
    void write();
  }, [draft, write]);

  return { draft, change, before: start.before, failure };
}

function beginning(kept: PortfolioDraft | null, handedOver: readonly EntryId[]) {
  if (handedOver.length === 0 || handedOver.join() === kept?.listed.join())
    return { draft: kept ?? emptyDraft(), before: null };
  return { draft: emptyDraft(handedOver), before: kept && isBegun(kept) ? kept : null };
}
