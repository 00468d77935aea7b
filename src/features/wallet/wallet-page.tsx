import { lazy, Suspense, type ReactNode } from 'react';
import { loadText } from '#src/i18n/load-text.ts';
import type { AskOnline } from './selection-tray.tsx';
import { useEntries } from '#src/queries/wallet-queries.ts';

// A first visit finds the wallet empty and loads no list.
const FilledWallet = lazy(async () => {
  const [{ FilledWallet: component }] = await Promise.all([
    import('./filled-wallet.tsx'),
    loadText('wallet', 'checks', 'credits'),
  ]);
  return { default: component };
});

/**
 * Everything the learner has.
 *
 * @param whenEmpty - the page while there is nothing yet
 * @param askOnline - the question before an online check of these entries
 * @param notice - stands above the list, for what waits elsewhere
 */
export function WalletPage(props: {
  whenEmpty: ReactNode;
  notice: ReactNode;
  askOnline: AskOnline;
}): ReactNode {
  if (useEntries().length === 0) return props.whenEmpty;
  return (
    <Suspense>
      <FilledWallet notice={props.notice} askOnline={props.askOnline} />
    </Suspense>
  );
}
