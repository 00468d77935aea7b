import type { ReactNode } from 'react';
import type { LinkProblemCode } from '#src/domain/portfolio/portfolio.ts';
import { useText } from '#src/i18n/text.tsx';
import { PlainPage } from '#src/features/employer/plain-page.tsx';

/** The holder asked that the link not be used any more. */
export function StoppedPage({ stopAfter }: { stopAfter: string }): ReactNode {
  const { t, longDate } = useText();
  return (
    <PlainPage title={t('employer.stopped.title')}>
      <p>{t('employer.stopped.text', { date: longDate(stopAfter) })}</p>
      <p className="text-sm text-ink-2">{t('employer.stopped.more')}</p>
    </PlainPage>
  );
}

/** Why a link does not open, and what to do. A locked one has a page of its own. */
export function LinkProblemPage(props: {
  code: Exclude<LinkProblemCode, 'passphrase-needed' | 'passphrase-wrong'>;
}): ReactNode {
  const { t } = useText();
  const { code } = props;
  return (
    <PlainPage title={t(`employer.link.${code}.title`)}>
      <p>{t(`employer.link.${code}.text`)}</p>
      <p>{t(`employer.link.${code}.advice`)}</p>
      <p className="text-sm text-ink-2">{t('employer.link.nothingKept')}</p>
    </PlainPage>
  );
}
