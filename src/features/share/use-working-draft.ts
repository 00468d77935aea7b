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

/** A draft is written down when the learner rests for so long, and when they leave. */
const restMs = 300;

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
  const latest = useRef(draft);
  const written = useRef(kept);

  const write = useCallback(async () => {
    const current = latest.current;
    if (current === written.current || (written.current === null && !isBegun(current))) return;
    const previous = written.current;
    written.current = current;
    try {
      const changedOn = now().toISOString();
      await store.savePortfolio({ id: workingDraftId, name: '', changedOn, draft: current });
      setFailure(null);
    } catch (error) {
      written.current = previous;
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    }
  }, [store, now]);

  useEffect(() => {
    latest.current = draft;
    const timer = setTimeout(() => void write(), restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, write]);

  useEffect(() => {
    const flush = () => void write();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [write]);

  return { draft, change, before: start.before, failure };
}

function beginning(kept: PortfolioDraft | null, handedOver: readonly EntryId[]) {
  if (handedOver.length === 0 || handedOver.join() === kept?.listed.join())
    return { draft: kept ?? emptyDraft(), before: null };
  return { draft: emptyDraft(handedOver), before: kept && isBegun(kept) ? kept : null };
}
