import type { ReactNode } from 'react';
import { portfolioTotals, type PortfolioTotal } from '#src/domain/portfolio/portfolio.ts';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { Totals } from '#src/ui/totals.tsx';

/** The totals that the holder shows, in their three places, and beside them what is in none of them. */
export function PortfolioTotals(props: { summary: PortfolioSummary; preview: boolean }): ReactNode {
  const text = useText();
  const { t, credits } = text;
  const { totals, shownTotals, plannedHundredths } = props.summary;
  if (shownTotals.length === 0) return null;
  const said: Record<PortfolioTotal, { amount: string; unit: string }> = {
    recognised: {
      amount: credits(totals.recognised.hundredths),
      unit: t(totals.recognised.hundredths > 0 ? 'employer.totals.byHolder' : 'app.ects'),
    },
    earned: { amount: credits(totals.earned.hundredths), unit: t('app.ects') },
    planned: { amount: credits(plannedHundredths ?? 0), unit: t('employer.totals.inPlan') },
  };
  const beside = [
    ...totals.indicative.map((tally) =>
      t('employer.state.indicative', {
        original: amountWords(text, tally.amount),
        range: t('indicative.range', { low: tally.lowHundredths / 100, high: tally.highHundredths / 100 }),
      }),
    ),
    ...totals.leftOut
      .filter(({ reason }) => reason !== 'check-failed' && reason !== 'withdrawn' && reason !== 'suspended')
      .map((tally) =>
        t(`totals.left-out.${tally.reason}`, { count: tally.count, credits: tally.hundredths / 100 }),
      ),
  ];
  return (
    <section aria-label={t('employer.totals')}>
      <Totals
        compact
        narrow={props.preview}
        totals={portfolioTotals.map((total) => ({
          state: total,
          label: t(`app.total.${total}`),
          ...(shownTotals.includes(total)
            ? said[total]
            : { amount: '', unit: t('employer.totals.notShared') }),
        }))}
      />
      {totals.unchecked.hundredths > 0 && (
        <p className="mt-3 text-sm text-ink-2">
          {t('employer.totals.unchecked', { credits: credits(totals.unchecked.hundredths) })}
        </p>
      )}
      {beside.length > 0 && (
        <p className="mt-1 text-sm text-ink-2">{t('employer.totals.beside', { items: beside.join('; ') })}</p>
      )}
    </section>
  );
}
