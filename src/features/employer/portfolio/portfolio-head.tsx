import type { ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { useText } from '#src/i18n/text.tsx';
import { LearnerWords } from '#src/ui/voices.tsx';
import { Lede } from './lede.tsx';
import { PortfolioTotals } from './portfolio-totals.tsx';

/**
 * Who shares what, in one sentence and three totals: the head of the employer's page, and the same
 * in the composer's preview.
 *
 * @param summary - null while originals are still being checked: no sum is shown that may change
 * @param banner - what must be known first
 */
export function PortfolioHead(props: {
  portfolio: Portfolio;
  summary: PortfolioSummary | null;
  unreadable: number;
  preview?: boolean;
  banner?: ReactNode;
}): ReactNode {
  const { t, longDate } = useText();
  const { portfolio, summary, preview = false } = props;
  const name = portfolio.holderName || t('employer.title.plain');
  return (
    <>
      <p className={preview ? 'text-xs text-ink-2' : 'text-sm text-ink-2'}>
        {t('employer.sharedOn', { date: longDate(portfolio.sharedOn) })}
        {portfolio.stopAfter !== null &&
          ` ${t('employer.stopAfter', { date: longDate(portfolio.stopAfter) })}`}
      </p>
      {preview ? (
        <h3 className="mt-1.5 text-xl leading-tight font-semibold break-words">{name}</h3>
      ) : (
        <h1 className="mt-1.5 text-[2.5rem] break-words max-md:text-[2rem]">{name}</h1>
      )}
      <HolderHeading portfolio={portfolio} name={name} small={preview} />
      {props.banner}
      {!summary && !preview && <div aria-hidden="true" className="min-h-48" />}
      {summary && (
        <>
          <Lede
            name={portfolio.holderName}
            summary={summary}
            unreadable={props.unreadable}
            className={
              preview
                ? 'mt-1.5 text-sm'
                : 'mt-3 max-w-[44rem] text-[1.3125rem] leading-[1.48] max-md:text-[1.125rem]'
            }
          />
          <PortfolioTotals summary={summary} preview={preview} />
        </>
      )}
    </>
  );
}

/** What the holder says at the head: a title, for whom and for what. Their words, and marked as that. */
function HolderHeading(props: { portfolio: Portfolio; name: string; small: boolean }): ReactNode {
  const { t } = useText();
  const { title, recipient, purpose, language } = props.portfolio;
  if (title === '' && recipient === '' && purpose === '') return null;
  return (
    <div className="mt-3">
      <LearnerWords who={t('employer.own.by', { name: props.name })}>
        <div {...(language !== '' && { lang: language })}>
          {title !== '' && (
            <p
              className={`leading-tight break-words ${props.small ? 'font-semibold' : 'text-lg font-semibold'}`}
            >
              {title}
            </p>
          )}
          {(recipient !== '' || purpose !== '') && (
            <p className={`break-words ${props.small ? 'text-sm' : ''}`}>
              {t('employer.for', { recipient: recipient || 'none', purpose: purpose || 'none' })}
            </p>
          )}
        </div>
      </LearnerWords>
    </div>
  );
}
