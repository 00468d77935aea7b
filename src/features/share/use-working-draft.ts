import { useState } from 'react';
import {
  emptyDraft,
  isBegun,
  workingDraftId,
  type PortfolioDraft,
} from '#src/domain/portfolio/portfolio-draft.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import type { WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useKeptDraft } from '#src/queries/use-kept-draft.ts';
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
  const kept = usePortfolios().find(({ id }) => id === workingDraftId)?.draft ?? null;
  const [start] = useState(() => beginning(kept, handedOver));
  const [draft, change] = useState(start.draft);
  return { draft, change, before: start.before, failure: useKeptDraft(draft, kept) };
}

function beginning(kept: PortfolioDraft | null, handedOver: readonly EntryId[]) {
  if (handedOver.length === 0 || handedOver.join() === kept?.listed.join())
    return { draft: kept ?? emptyDraft(), before: null };
  return { draft: emptyDraft(handedOver), before: kept && isBegun(kept) ? kept : null };
}
