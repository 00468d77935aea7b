import { lazy, Suspense, type ReactNode } from 'react';
import { loadText } from '#src/i18n/load-text.ts';
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
 * @param notice - stands above the list, for what waits elsewhere
 */
export function WalletPage(props: { whenEmpty: ReactNode; notice: ReactNode }): ReactNode {
  if (useEntries().length === 0) return props.whenEmpty;
  return (
    <Suspense>
      <FilledWallet notice={props.notice} />
    </Suspense>
  );
}
