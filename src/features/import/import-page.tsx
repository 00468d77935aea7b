import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { AddCredentials } from './add-credentials.tsx';
import { ReviewPage } from './review-page.tsx';
import { useImportSnapshot } from './use-import-session.ts';
import { WaitingReview } from './waiting-review.tsx';

/** The ways to add credentials; once files are handed over, their review. */
export function ImportPage(): ReactNode {
  const { t } = useText();
  const snapshot = useImportSnapshot();
  if (snapshot.total > 0 || snapshot.rest.length > 0) return <ReviewPage snapshot={snapshot} />;
  return (
    <>
      <title>{t('import.add.pageTitle')}</title>
      <h1 tabIndex={-1}>{t('import.add.title')}</h1>
      <p className="mt-1.5 text-ink-2">{t('import.add.lead')}</p>
      <WaitingReview />
      <AddCredentials />
    </>
  );
}
