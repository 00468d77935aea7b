import type { ReactNode } from 'react';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { shownAwarding, shownTitle } from '#src/domain/credential/shown-names.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { summarisePortfolio, type PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { ContentLanguageProvider, useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import type { OpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { StoneKey } from '#src/ui/stone.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { EndedNotice, FailedBanner } from './page-banners.tsx';
import { PortfolioHead } from './portfolio-head.tsx';

/** The head of the employer's page with a line for each credential, as it comes out of these bytes. */
export function PortfolioPreview(props: { portfolio: Portfolio; opened: OpenedPortfolio }): ReactNode {
  const { t } = useText();
  const { portfolio, opened } = props;
  const finished = opened.answered === opened.originals.length;
  const summary = finished ? summarisePortfolio(portfolio, opened.credentials) : null;
  return (
    <ContentLanguageProvider value={portfolio.language || null}>
      <PortfolioHead
        preview
        portfolio={portfolio}
        summary={summary}
        unreadable={opened.originals.filter(({ problem }) => problem !== null).length}
        banner={
          summary && (
            <>
              <FailedBanner summary={summary} credentials={opened.credentials} />
              <EndedNotice credentials={opened.credentials} />
            </>
          )
        }
      />
      <ul className="mt-3 border-t border-ink">
        {opened.credentials.map((credential) => (
          <CredentialLine
            key={`${credential.original}.${credential.index}`}
            opened={credential}
            summary={summary}
          />
        ))}
        {portfolio.extracts.map(({ title }, index) => (
          <li key={`extract ${String(index)}`} className={line}>
            <StoneKey state="left-out" level={null} />
            <span className="min-w-0 leading-[1.3] break-words">
              {title}
              <small className="block text-sm text-ink-2">{t('employer.preview.extract')}</small>
            </span>
          </li>
        ))}
        {portfolio.ownRecords.map(({ title, file }, index) => (
          <li key={index} className={line}>
            <StoneKey state="left-out" level={null} />
            <span className="min-w-0 leading-[1.3] break-words">
              {title}
              <small className="block text-sm text-ink-2">
                {t('employer.preview.own', { files: file === null ? 0 : 1 })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </ContentLanguageProvider>
  );
}

const line = 'grid grid-cols-[28px_minmax(0,1fr)_auto] items-baseline gap-1 border-b border-line py-2';

function CredentialLine(props: { opened: OpenedCredential; summary: PortfolioSummary | null }): ReactNode {
  const text = useText();
  const { t, language } = text;
  const { credential, report } = props.opened;
  const title = titleWords({ t }, shownTitle(credential, language));
  const { awarding } = shownAwarding(credential, language);
  const claim = creditClaimOf(credential);
  const eqf = statedEqf(credential);
  const counted = props.summary?.counted.find((part) => part.credential === props.opened);
  const state = counted ? (claim.kind === 'other-unit' ? 'indicative' : counted.state) : 'left-out';
  return (
    <li className={line}>
      <StoneKey state={state} level={eqf} />
      <span className="min-w-0 leading-[1.3] break-words">
        <IssuerText lang={title.lang} attributed={attributionOf(report, false) !== 'failed'}>
          {title.text}
        </IssuerText>
        <small className="block text-sm text-ink-2">
          <span lang={awarding.lang ?? undefined} title={awarding.whole}>
            {awarding.text}
          </span>
          {eqf !== null && ` · ${t('employer.preview.level', { level: eqf })}`}
        </small>
      </span>
      {claim.kind === 'ects' && (
        <span className="text-end text-sm whitespace-nowrap">
          <b>{amountWords(text, { hundredths: claim.hundredths, unit: 'ECTS' })}</b>
          {props.summary && !counted && (
            <small className="block text-ink-2">{t('employer.preview.notCounted')}</small>
          )}
        </span>
      )}
    </li>
  );
}
