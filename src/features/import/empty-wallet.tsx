import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { AddCredentials } from './add-credentials.tsx';
import { WaitingReview } from './waiting-review.tsx';

/** The wallet before there is anything in it: the ways to begin. */
export function EmptyWallet(): ReactNode {
  const { t } = useText();
  return (
    <>
      <title>{t('import.empty.pageTitle')}</title>
      <h1 tabIndex={-1}>{t('import.empty.title')}</h1>
      <p className="mt-1.5 text-ink-2">{t('import.empty.lead')}</p>
      <WaitingReview />
      <AddCredentials />
    </>
  );
}
