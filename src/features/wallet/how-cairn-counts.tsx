import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { WalletTotals } from '#src/domain/wallet/totals.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import type { WalletLine } from './wallet-line.ts';

const rules = [
  'wallet.how.ects',
  'wallet.how.recognised',
  'wallet.how.unchecked',
  'wallet.how.expired',
  'wallet.how.copies',
] as const;

/** More names than this would bury the explanation. */
const mostNamed = 12;

/** The rules behind the totals, and what they leave out now, by name. */
export default function HowCairnCounts(props: {
  totals: WalletTotals;
  lines: readonly WalletLine[];
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const { leftOut } = props.totals;
  const byId = new Map(props.lines.map((line) => [line.id, line]));
  return (
    <Dialog open title={t('wallet.how')} onClose={props.onClose}>
      <ul className="list-disc space-y-2 ps-5 text-sm">
        {rules.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
      </ul>
      <h3 className="mt-6">{t('wallet.how.leftOut')}</h3>
      {leftOut.length === 0 && <p className="mt-1 text-sm text-ink-2">{t('wallet.how.nothing')}</p>}
      <ul className="mt-2 text-sm">
        {leftOut.map((tally) => {
          const named = tally.entryIds.flatMap((id) => byId.get(id) ?? []);
          return (
            <li key={tally.reason} className="border-t border-line py-2">
              {t(`totals.left-out.${tally.reason}`, {
                count: tally.count,
                credits: tally.hundredths / 100,
              })}
              <ul className="mt-1 text-ink-2">
                {named.slice(0, mostNamed).map((line) => {
                  const title = titleWords({ t }, line.title);
                  return (
                    <li key={line.id}>
                      <Link
                        to={paths.credential(line.id)}
                        className="inline-block min-h-6"
                        {...(title.lang ? { lang: title.lang } : {})}
                      >
                        {title.text}
                      </Link>
                    </li>
                  );
                })}
                {named.length > mostNamed && (
                  <li>{t('wallet.how.more', { count: named.length - mostNamed })}</li>
                )}
              </ul>
            </li>
          );
        })}
      </ul>
      <Button className="mt-5" onClick={props.onClose}>
        {t('app.close')}
      </Button>
    </Dialog>
  );
}
