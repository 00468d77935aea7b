import type { ReactNode } from 'react';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { Totals } from '#src/ui/totals.tsx';

/** The three totals of a portfolio, and beside them what is in none of them. */
export function PortfolioTotals(props: { summary: PortfolioSummary; preview: boolean }): ReactNode {
  const text = useText();
  const { t, credits } = text;
  const { totals, plannedHundredths } = props.summary;
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
        totals={[
          {
            state: 'recognised',
            label: t('app.total.recognised'),
            amount: credits(totals.recognised.hundredths),
            unit: totals.recognised.hundredths > 0 ? t('employer.totals.byHolder') : t('app.ects'),
          },
          {
            state: 'earned',
            label: t('app.total.earned'),
            amount: credits(totals.earned.hundredths),
            unit: t('app.ects'),
          },
          plannedHundredths === null
            ? {
                state: 'planned',
                label: t('app.total.planned'),
                amount: '',
                unit: t('employer.totals.notShared'),
              }
            : {
                state: 'planned',
                label: t('app.total.planned'),
                amount: credits(plannedHundredths),
                unit: t('employer.totals.inPlan'),
              },
        ]}
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
