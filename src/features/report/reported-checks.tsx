import { answeredOn } from '#src/domain/verification/check.ts';
import type { ReactNode } from 'react';
import { wholePartyName, shownTitle } from '#src/domain/credential/shown-names.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { standingSaid } from '#src/domain/verification/standing-said.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { useFile } from '#src/queries/wallet-queries.ts';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { IssuerText } from '#src/ui/voices.tsx';

/** One credential of a report: what it is, what stands for it, and every check in a sentence. */
export function ReportedChecks({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const { t, date, dateTime, language } = text;
  const words = useCheckWords();
  const fileName = useFile(entry.fileSha256)?.name ?? '';
  const { credential, report } = entry;
  const isOwn = credential.format === 'own-record';
  const attributed = !['failed', 'learner'].includes(attributionOf(report, isOwn));
  const title = shownTitle(credential, language);
  const titled = titleWords(text, title);
  const issuer = wholePartyName(credential.issuer.value, language);
  const facts: (readonly [string, string])[] = [
    [t('report.issuer'), [...new Set([issuer, credential.issuer.value.id])].filter(Boolean).join(' · ')],
    [t('report.result'), t(`standing.${standingSaid(report, isOwn)}`)],
    [
      t('report.checked'),
      t(report.online ? 'report.checked.online' : 'report.checked.here', {
        when: dateTime(report.checkedAt),
      }),
    ],
    ...(report.comparedAt === undefined
      ? []
      : [[t('report.compared'), dateTime(report.comparedAt)] as const]),
    [t('report.file'), fileName],
    [t('report.hash'), entry.fileSha256],
    [t('report.content'), entry.contentSha256],
  ];
  return (
    <section className="mt-8 print:break-inside-avoid-page">
      <h2>
        <IssuerText lang={titled.lang} attributed={attributed && title.stated} className="break-words">
          {titled.text}
        </IssuerText>
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] sm:gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="grid sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-ink-2">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-3 border-t border-ink">
        {relyOn(report).checks.map((check, index) => (
          <li
            key={index}
            className="grid grid-cols-[22px_minmax(0,1fr)] gap-x-3.5 border-b border-line py-2 text-sm"
          >
            <OutcomeMark
              tone={check.status === 'not-applicable' ? 'nothing' : check.status}
              className="mt-0.5 size-[22px]"
            />
            <div className="max-w-[78ch] [overflow-wrap:anywhere]">
              <p>
                <b>{t(`check.kind.${check.kind}`)}</b>: {t(`check.status.${check.status}`)}
              </p>
              <p className="text-ink-2">
                {words(check)}
                {check.data?.[answeredOn] !== undefined &&
                  ` ${t('check.asOf', { date: date(String(check.data[answeredOn])) })}`}
              </p>
              <p className="text-xs text-ink-2">{check.code}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
