import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { buttonClass } from '#src/ui/button.tsx';
import { paths } from '#src/paths.ts';

export function Component(): ReactNode {
  const { t } = useText();
  return (
    <>
      <h1>{t('app.notFound.title')}</h1>
      <p className="mt-3 text-ink-2">{t('app.notFound.text')}</p>
      <Link to={paths.wallet} className={`mt-6 ${buttonClass('primary')}`}>
        {t('app.notFound.home')}
      </Link>
    </>
  );
}
