import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { checkReportOf } from '#src/domain/verification/check-report.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useEntries } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { ReportedChecks } from './reported-checks.tsx';

/**
 * What the checks of some credentials found, to print and to save: Cairn's word, with what others need to
 * repeat it.
 */
export function ReportPage(props: {
  entryIds: readonly EntryId[];
  /** Asked for on the page of one credential, which is the way back then. */
  fromCredential: boolean;
  version: string;
}): ReactNode {
  const { t, dateTime, language } = useText();
  const { store, now: clock } = useServices();
  const words = useCheckWords();
  const all = useEntries();
  const entries = all.filter(({ id }) => props.entryIds.includes(id));
  const [origin] = props.fromCredential ? entries : [];
  // Printed or saved, it is of one moment.
  const [now] = useState(() => clock().toISOString());

  const [failure, setFailure] = useState<WalletError['code'] | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    }
  };
  const save = async () => {
    const reportables = await Promise.all(
      entries.map(async (entry) => ({ entry, fileName: (await store.file(entry.fileSha256))?.name ?? null })),
    );
    const about = { statement: t('report.statement'), cairnVersion: props.version, madeAt: now, language };
    const text = JSON.stringify(checkReportOf(reportables, about, words), null, 2);
    const name = t('report.fileName', { date: now.slice(0, 10) });
    saveFile(new TextEncoder().encode(text), name, 'application/json');
  };

  return (
    <>
      <title>{t('report.pageTitle')}</title>
      <Link
        to={origin ? paths.credential(origin.id) : paths.wallet}
        className="inline-flex min-h-6 items-center gap-1.5 text-sm print:hidden"
      >
        <Icon name="chevronLeft" />
        {t(origin ? 'report.back' : 'app.nav.wallet')}
      </Link>
      <h1 tabIndex={-1} className="mt-3">
        {t('report.title')}
      </h1>
      {entries.length === 0 ? (
        <p className="mt-2 max-w-[66ch]">{t('report.none')}</p>
      ) : (
        <>
          <p className="mt-2 max-w-[66ch]">{t('report.statement')}</p>
          <p className="mt-1 text-sm text-ink-2">
            {t('report.made', { when: dateTime(now), version: props.version, count: entries.length })}
          </p>
          <div className="mt-4 flex flex-wrap gap-2 print:hidden">
            <Button
              look="primary"
              icon={<Icon name="print" />}
              onClick={() => {
                window.print();
              }}
            >
              {t('report.print')}
            </Button>
            <Button icon={<Icon name="download" />} onClick={() => void attempt(save)}>
              {t('report.save')}
            </Button>
          </div>
          {failure !== null && (
            <p role="alert" className="mt-2 text-sm font-semibold text-bad">
              {t(`app.error.${failure}.text`)}
            </p>
          )}
          {entries.map((entry) => (
            <ReportedChecks key={entry.id} entry={entry} />
          ))}
        </>
      )}
    </>
  );
}
