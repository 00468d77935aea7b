import { lazy, Suspense, type ReactNode } from 'react';
import { loadText } from '#src/i18n/load-text.ts';
import { useText } from '#src/i18n/text.tsx';
import { useEntries } from '#src/queries/wallet-queries.ts';

// A first visit finds the wallet empty and loads no list.
const FilledWallet = lazy(async () => {
  const [{ FilledWallet: component }] = await Promise.all([
    import('./filled-wallet.tsx'),
    loadText('checks', 'credits'),
  ]);
  return { default: component };
});

/**
 * Everything the learner has: totals first, then the list.
 *
 * @param whenEmpty - the ways to add credentials, shown while there are none
 * @param notice - stands above the list, for what waits elsewhere
 */
export function WalletPage(props: { whenEmpty: ReactNode; notice?: ReactNode }): ReactNode {
  const { t } = useText();
  const isEmpty = useEntries().length === 0;
  return (
    <>
      <title>{t('wallet.pageTitle')}</title>
      {isEmpty ? (
        <>
          <h1 tabIndex={-1}>{t('wallet.empty.title')}</h1>
          <p className="mt-1.5 text-ink-2">{t('wallet.empty.lead')}</p>
          {props.notice}
          {props.whenEmpty}
        </>
      ) : (
        <Suspense>
          <FilledWallet notice={props.notice} />
        </Suspense>
      )}
    </>
  );
}
