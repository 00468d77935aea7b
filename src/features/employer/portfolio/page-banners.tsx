import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { summariseChecks } from '#src/domain/verification/summary.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { Notice } from '#src/ui/notice.tsx';
import { faultOf } from '#src/features/employer/credentials/faults.ts';
import { OtherNamesNotice } from './other-names-notice.tsx';

/** What a reader must know before anything else. */
export function PageBanners(props: {
  holderName: string;
  summary: PortfolioSummary;
  credentials: readonly OpenedCredential[];
}): ReactNode {
  return (
    <>
      <FailedBanner {...props} />
      <EndedNotice {...props} />
      <OtherNamesNotice {...props} />
    </>
  );
}

/** Which credentials failed a check, and what follows. */
export function FailedBanner(props: {
  summary: PortfolioSummary;
  credentials: readonly OpenedCredential[];
}): ReactNode {
  const { t, language } = useText();
  const { passed, failed } = props.summary;
  const faulty = props.credentials.filter(({ report }) => attributionOf(report, false) === 'failed');
  if (faulty.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice tone="bad" title={t('employer.failed.title', { failed, signed: passed + failed })}>
        {faulty.map(({ credential, report, original, index }) => (
          <p key={`${original}.${index}`} className="break-words">
            {t('employer.failed.one', {
              title: titleWords({ t }, shownTitle(credential, language)).text,
              fault: t(`employer.faulty.${faultOf(summariseChecks(credential, report).code)}.short`),
            })}
          </p>
        ))}
        <p>{t('employer.failed.after', { failed, passed, words: t('employer.number', { n: passed }) })}</p>
      </Notice>
    </div>
  );
}

/** Signed copies whose date has passed: no failure, and to be said before the sums are read. */
export function EndedNotice({ credentials }: { credentials: readonly OpenedCredential[] }): ReactNode {
  const { t, list, language } = useText();
  const ended = credentials.filter(
    ({ report }) =>
      attributionOf(report, false) !== 'failed' && report.checks.some((check) => check.code === 'expired'),
  );
  if (ended.length === 0) return null;
  const titles = ended.map(({ credential }) => titleWords({ t }, shownTitle(credential, language)).text);
  return (
    <div className="mt-5">
      <Notice tone="warn" title={t('employer.ended.title', { count: ended.length })}>
        <p className="break-words">{t('employer.ended.text', { titles: list(titles) })}</p>
      </Notice>
    </div>
  );
}
