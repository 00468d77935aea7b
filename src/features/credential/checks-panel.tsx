import type { ReactNode } from 'react';
import { checkLines, tally } from '#src/domain/verification/check-lines.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { withWalletNames } from '#src/domain/wallet/wallet-names.ts';
import { useText } from '#src/i18n/text.tsx';
import { useEntries } from '#src/queries/wallet-queries.ts';
import { CheckAgain, type AskOnline } from './check-again.tsx';
import { CheckItem } from './check-item.tsx';
import { tellingMeaning } from './telling-meaning.ts';
import { ExpertDetails } from './expert-details.tsx';
import { RawDocument } from './raw-document.tsx';

/** "5 passed, 1 could not be checked." */
export function useTallyWords(entry: WalletEntry): string {
  const { t } = useText();
  const counts = tally(checkLines(entry.report));
  const parts = (['failed', 'ended', 'passed', 'unknown'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => t(`credential.checks.count.${outcome}`, { count: counts[outcome] }));
  return t('credential.checks.tally', { parts: parts.join(', ') });
}

/** Every check in plain words, with when and where it was made. */
export function ChecksPanel({ entry, askOnline }: { entry: WalletEntry; askOnline: AskOnline }): ReactNode {
  const { t, dateTime } = useText();
  const entries = useEntries();
  const words = useTallyWords(entry);
  if (entry.credential.format === 'own-record')
    return (
      <section aria-labelledby="checks">
        <h2 id="checks">{t('credential.checks')}</h2>
        <p className="mt-1 text-sm text-ink-2">{t('credential.checks.own')}</p>
      </section>
    );
  const report = withWalletNames(entry, entries);
  const lines = checkLines(report);
  const telling = tellingMeaning(lines);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t('credential.checks')}</h2>
      <p className="mt-1 text-sm text-ink-2">
        <b className="text-ink">{words}</b>{' '}
        {t(report.online ? 'credential.checks.when.online' : 'credential.checks.when', {
          when: dateTime(report.checkedAt),
        })}
        {report.comparedAt !== undefined &&
          ` ${t('credential.checks.compared', { when: dateTime(report.comparedAt) })}`}
      </p>
      <ul className="mt-2 border-t border-ink">
        {lines.map((line) => (
          <CheckItem key={line.kind} line={line} online={report.online} telling={telling} isHolder />
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-2">{t('credential.checks.limits')}</p>
      <CheckAgain entry={entry} askOnline={askOnline} />
      <ExpertDetails entry={entry} />
      <RawDocument entry={entry} />
    </section>
  );
}
