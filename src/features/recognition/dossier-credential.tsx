import type { ReactNode } from 'react';
import { pointsNotStated } from '#src/domain/credential/lisbon-points.ts';
import { shownAwarding, shownTitle } from '#src/domain/credential/shown-names.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { answeredOn } from '#src/domain/verification/check.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { standingSaid } from '#src/domain/verification/standing-said.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { RecogniserQuestions } from './recogniser-questions.tsx';

const isOwn = (entry: WalletEntry) => entry.credential.format === 'own-record';

/** A credential's title in its issuer's hand, unless the words can no longer be attributed. */
export function EntryTitle({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const title = shownTitle(entry.credential, text.language);
  const words = titleWords(text, title);
  const attributed = !['failed', 'learner'].includes(attributionOf(entry.report, isOwn(entry)));
  return (
    <IssuerText lang={words.lang} attributed={attributed && title.stated} className="break-words">
      {words.text}
    </IssuerText>
  );
}

/** One credential: what it states to the five points and who says so, what it leaves out, and its checks. */
export function DossierCredential({ entry, unit }: { entry: WalletEntry; unit: string }): ReactNode {
  const text = useText();
  const { t, date, dateTime, list, language } = text;
  const { credential, report } = entry;
  const readable = attributionOf(report, isOwn(entry)) !== 'failed';
  const missing = pointsNotStated(credential);
  const { awarding, issuedBy } = shownAwarding(credential, language);
  const amounts = creditWords(credential.credits, text);
  const facts: readonly (readonly [string, string])[] = [
    [t('dossier.issuer'), [awarding.text, ...(issuedBy ? [issuedBy.text] : [])].join(' · ')],
    [
      t('dossier.awarded'),
      credential.awardedOn ? date(credential.awardedOn.value.slice(0, 10)) : t('recognition.notStated'),
    ],
    [t('dossier.stated'), amounts.length > 0 ? list(amounts) : t('dossier.stated.none', { unit })],
    [t('dossier.result'), t(`standing.${standingSaid(report, isOwn(entry))}`)],
  ];
  return (
    <section className="mt-10">
      <h2>
        <EntryTitle entry={entry} />
      </h2>
      <dl className="mt-2 grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-2">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 grid items-start gap-x-12 gap-y-6 lg:grid-cols-2 print:block print:space-y-4">
        <div className="min-w-0">
          {readable ? (
            <RecogniserQuestions credential={credential} additions={entry.additions} />
          ) : (
            <p className="text-sm">{t('dossier.unreadable')}</p>
          )}
          {readable && (
            <p className="mt-3 text-sm">
              <b>{t('dossier.missing')}</b>{' '}
              {missing.length === 0
                ? t('dossier.missing.none')
                : t('dossier.missing.points', {
                    points: list(missing.map((point) => t(`dossier.point.${point}`))),
                  })}
            </p>
          )}
        </div>
        <Checks entry={entry} checkedAt={dateTime(report.checkedAt)} />
      </div>
    </section>
  );
}

function Checks({ entry, checkedAt }: { entry: WalletEntry; checkedAt: string }): ReactNode {
  const { t, date } = useText();
  const words = useCheckWords();
  return (
    <div className="min-w-0">
      <h3>{t('dossier.checks')}</h3>
      <p className="text-sm text-ink-2">{t('dossier.checks.when', { when: checkedAt })}</p>
      <ul className="mt-1 border-t border-ink text-sm">
        {relyOn(entry.report).checks.map((check, index) => (
          <li
            key={index}
            className="grid grid-cols-[22px_minmax(0,1fr)] gap-x-3 border-b border-line py-2 break-inside-avoid"
          >
            <OutcomeMark
              tone={check.status === 'not-applicable' ? 'nothing' : check.status}
              className="size-5"
            />
            <p className="break-words">
              <b>{t(`check.kind.${check.kind}`)}</b>: {t(`check.status.${check.status}`)}. {words(check)}
              {check.data?.[answeredOn] !== undefined &&
                ` ${t('check.asOf', { date: date(String(check.data[answeredOn])) })}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
