import { lazy, Suspense, type ReactNode } from 'react';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { loadText } from '#src/i18n/load-text.ts';

const Dialog = lazy(async () => {
  const [feature] = await Promise.all([
    import('#src/features/online/ask-online.tsx'),
    loadText('online', 'checks'),
  ]);
  return { default: feature.AskOnline };
});

/** The question before an online check, for pages that offer one. It comes when it is first asked. */
export const askOnline = (entries: readonly WalletEntry[], onClose: () => void): ReactNode => (
  <Suspense>
    <Dialog entries={entries} onClose={onClose} />
  </Suspense>
);
