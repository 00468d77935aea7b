import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { buttonClass } from '#src/ui/button.tsx';

/** For an address that names no credential of this wallet. */
export function CredentialMissing(): ReactNode {
  const { t } = useText();
  return (
    <>
      <title>{t('credential.pageTitle', { title: t('credential.missing.title') })}</title>
      <h1>{t('credential.missing.title')}</h1>
      <p className="mt-3 max-w-[66ch] text-ink-2">{t('credential.missing.text')}</p>
      <Link to={paths.wallet} className={`mt-6 ${buttonClass('primary')}`}>
        {t('app.notFound.home')}
      </Link>
    </>
  );
}
