import type { ReactNode } from 'react';
import { meaningOf } from '#src/domain/credential/meaning.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { hoursPerEcts } from '#src/domain/credits/credit-systems.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { StoneKey } from '#src/ui/stone.tsx';

/** A mark and the words that belong to it. */
const beside = 'inline-flex items-start gap-2 [&>:first-child]:mt-px';

/** What a reader misses where the issuer does not say it. */
const missed = ['workload-not-stated', 'level-not-stated', 'assessment-not-stated'] as const;

/**
 * Below the frame, in Cairn's words: whether it is recognised and who says so, how much study it
 * stands for, what its level means, and what is not stated.
 */
export function CredentialState(props: {
  opened: OpenedCredential;
  summary: PortfolioSummary;
  portfolio: Portfolio;
}): ReactNode {
  const { t, number, list } = useText();
  const meaning = meaningOf(props.opened.credential);
  const { claim, eqf } = meaning;
  const share = meaning.statements.find(({ code }) => code === 'share-of-year')?.data['percent'];
  const missing = missed.filter((code) => meaning.statements.some((statement) => statement.code === code));
  return (
    <div className="ps-0.5 pt-2 text-sm text-ink-2">
      <p className="flex flex-wrap gap-x-7 gap-y-0.5">
        <State {...props} eqf={eqf} />
        {claim.kind === 'ects' && (
          <span>
            {t('employer.state.hours', {
              low: number(Math.round((claim.hundredths * hoursPerEcts.low) / 100)),
              high: number(Math.round((claim.hundredths * hoursPerEcts.high) / 100)),
              percent: number(Math.round(Number(share ?? 0))),
            })}
          </span>
        )}
      </p>
      {eqf !== null && (
        <p className="mt-0.5 max-w-[88ch]">
          {t('employer.state.level', { eqf, meaning: t(`eqf.${String(eqf) as '1'}.long`) })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="mt-0.5">
          {t('employer.state.missing', { items: list(missing.map((code) => t(`employer.missing.${code}`))) })}
        </p>
      )}
    </div>
  );
}

function State(props: {
  opened: OpenedCredential;
  summary: PortfolioSummary;
  portfolio: Portfolio;
  eqf: number | null;
}): ReactNode {
  const text = useText();
  const { t, credits, date } = text;
  const { opened, summary, portfolio, eqf } = props;
  const counted = summary.counted.find(({ credential }) => credential === opened);
  const { claim } = meaningOf(opened.credential);
  if (!counted) {
    const same = summary.counted.some(({ credential }) => credential.contentSha256 === opened.contentSha256);
    return (
      <span className={beside}>
        <OutcomeMark tone="nothing" className="size-[18px]" />
        {t(same ? 'employer.state.duplicate' : 'employer.state.unsigned')}
      </span>
    );
  }
  const decision = counted.decision === null ? undefined : portfolio.decisions[counted.decision];
  if (counted.state === 'recognised' && decision) {
    const said = {
      institution: decision.institution,
      decidedOn: decision.decidedOn === null ? 'none' : date(decision.decidedOn),
    };
    return (
      <>
        <span className={beside}>
          <StoneKey state="recognised" level={eqf} />
          {decision.ectsHundredths === null
            ? t('employer.state.recognised', said)
            : t('employer.state.recognisedPart', { ...said, credits: credits(decision.ectsHundredths) })}
        </span>
        <span className={beside}>
          <Icon name="pencil" className="size-[18px]" />
          {t('employer.state.recordedByHolder')}
        </span>
      </>
    );
  }
  if (claim.kind === 'ects')
    return (
      <span className={beside}>
        <StoneKey state="earned" level={eqf} />
        {t('employer.state.earned')}
      </span>
    );
  if (claim.kind === 'other-unit' && claim.indicative)
    return (
      <span className={beside}>
        <StoneKey state="indicative" level={eqf} />
        {t('employer.state.indicative', {
          original: amountWords(text, claim.amount),
          range: t('indicative.range', {
            low: claim.indicative.lowHundredths / 100,
            high: claim.indicative.highHundredths / 100,
          }),
        })}
      </span>
    );
  return <span>{t('employer.state.noCredits')}</span>;
}
