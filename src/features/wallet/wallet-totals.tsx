import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { WalletTotals } from '#src/domain/wallet/totals.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { StoneBar } from '#src/ui/stone.tsx';
import { Totals } from '#src/ui/totals.tsx';
import type { WalletLine } from './wallet-line.ts';

// The names of qualifications come with their rules, which the list does not need.
const PlannedNote = lazy(() => import('./planned-note.tsx'));
const HowCairnCounts = lazy(() => import('./how-cairn-counts.tsx'));

/** What the wallet adds up to, what stands beside it, and what is left out. */
export function WalletTotalsPanel(props: {
  totals: WalletTotals;
  lines: readonly WalletLine[];
  /** Whether a decision is recorded, even where what it is about does not count now. */
  decided: boolean;
}): ReactNode {
  const text = useText();
  const { t, credits } = text;
  const [explaining, setExplaining] = useState(false);
  const { recognised, earned, planned, indicative, leftOut } = props.totals;
  const high = indicative.reduce((sum, tally) => sum + tally.highHundredths, 0);
  const explain = (words: string) => (
    <TextButton
      onPointerEnter={prepareDialog}
      onFocus={prepareDialog}
      onClick={() => {
        setExplaining(true);
      }}
    >
      {words}
    </TextButton>
  );
  return (
    <section aria-label={t('wallet.totals')}>
      <Totals
        totals={[
          {
            state: 'recognised',
            label: t('app.total.recognised'),
            amount: credits(recognised.hundredths),
            unit: t('app.ects'),
            note: t('wallet.totals.recognised', {
              count: recognised.count,
              decided: props.decided ? 'yes' : 'no',
            }),
          },
          {
            state: 'earned',
            label: t('app.total.earned'),
            amount: credits(earned.hundredths),
            unit: t('app.ects'),
            note: earnedNote(text, props.totals),
          },
          {
            state: 'planned',
            label: t('app.total.planned'),
            amount: credits(planned.hundredths),
            unit: t('app.ects'),
            note:
              planned.count === 0 ? (
                t('wallet.totals.planned', { count: 0, name: '' })
              ) : (
                <Suspense fallback={null}>
                  <PlannedNote planned={planned} />
                </Suspense>
              ),
          },
        ]}
      />
      <StoneBar
        parts={[
          { state: 'recognised', share: recognised.hundredths },
          { state: 'earned', share: earned.hundredths },
          { state: 'indicative', share: high },
          { state: 'planned', share: planned.hundredths },
        ]}
        open={recognised.hundredths + earned.hundredths + high + planned.hundredths === 0 ? 1 : 0}
      />
      <p className="mt-3 text-sm text-ink-2 max-sm:hidden">
        {leftOut.length > 0 && `${leftOutWords(text, props.totals)} `}
        {explain(t('wallet.how'))}
      </p>
      <p className="mt-3 text-sm text-ink-2 sm:hidden">
        {shortWords(text, props.totals)} {explain(t('wallet.why'))}
      </p>
      {explaining && (
        <Suspense fallback={null}>
          <HowCairnCounts
            totals={props.totals}
            lines={props.lines}
            onClose={() => {
              setExplaining(false);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function earnedNote({ t, credits, creditRange }: Text, totals: WalletTotals): ReactNode {
  const sentences = [t('wallet.totals.earned', { count: totals.earned.count })];
  if (totals.unchecked.hundredths > 0)
    sentences.push(t('wallet.totals.unchecked', { credits: credits(totals.unchecked.hundredths) }));
  return (
    <>
      {sentences.join(' ')}
      {totals.indicative.map((tally) => (
        <span key={tally.amount.unit} className="block">
          {t('wallet.totals.indicative', {
            range: creditRange(tally.lowHundredths, tally.highHundredths),
            unit: unitName(t, tally.amount.unit),
          })}
        </span>
      ))}
    </>
  );
}

function leftOutWords({ t, list }: Text, { leftOut }: WalletTotals): string {
  const parts = leftOut.map((tally) =>
    t(`totals.left-out.${tally.reason}`, { count: tally.count, credits: tally.hundredths / 100 }),
  );
  return t('wallet.leftOut', { list: list(parts) });
}

function shortWords({ t, creditRange }: Text, { indicative, leftOut }: WalletTotals): string {
  const low = indicative.reduce((sum, tally) => sum + tally.lowHundredths, 0);
  const high = indicative.reduce((sum, tally) => sum + tally.highHundredths, 0);
  const count = leftOut.reduce((sum, tally) => sum + tally.count, 0);
  return [
    high > 0 ? t('wallet.indicative.short', { range: creditRange(low, high) }) : '',
    count > 0 ? t('wallet.leftOut.short', { count }) : '',
  ].join(' ');
}
