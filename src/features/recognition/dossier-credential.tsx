import type { ReactNode } from 'react';
import type { Credential, Grade } from '#src/domain/credential/credential.ts';
import { pointsNotStated } from '#src/domain/credential/lisbon-points.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { shownAwarding, shownLearner, shownTitle } from '#src/domain/credential/shown-names.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { standingSaid } from '#src/domain/verification/standing-said.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { IssuerText } from '#src/ui/voices.tsx';
import { DossierChecks } from './dossier-checks.tsx';
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
export function DossierCredential({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const { t, date, list, language } = text;
  const { credential, report } = entry;
  const readable = attributionOf(report, isOwn(entry)) !== 'failed';
  const missing = pointsNotStated(credential);
  const { awarding, issuedBy } = shownAwarding(credential, language);
  const amounts = creditWords(credential.credits, text);
  const gradeWords = ({ value, scale }: Grade) =>
    scale ? `${value}, ${pickLanguage(scale, [language]).text}` : value;
  const facts: readonly (readonly [string, string])[] = [
    [t('dossier.issuer'), [awarding.text, ...(issuedBy ? [issuedBy.text] : [])].join(' · ')],
    [t('dossier.recipient'), recipientWords(text, credential)],
    [
      t('dossier.awarded'),
      credential.awardedOn ? date(credential.awardedOn.value.slice(0, 10)) : t('recognition.notStated'),
    ],
    [t('dossier.stated'), amounts.length > 0 ? list(amounts) : t('recognition.notStated')],
    ...(credential.grade ? [[t('dossier.grade'), gradeWords(credential.grade.value)] as const] : []),
    [
      t('dossier.result'),
      [
        t(`standing.${standingSaid(report, isOwn(entry))}`),
        ...(report.checks.some(restsOnList) ? [t('dossier.result.onList')] : []),
      ].join(' '),
    ],
  ];
  return (
    <section className="mt-10">
      <h2 className="break-after-avoid">
        <EntryTitle entry={entry} />
      </h2>
      <dl className="mt-2 grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm break-inside-avoid">
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
              {missing.length === 0
                ? t('dossier.missing.none')
                : t('dossier.missing.points', {
                    points: list(missing.map((point) => t(`dossier.point.${point}`))),
                  })}
            </p>
          )}
          {readable && <Outcomes entry={entry} />}
        </div>
        <DossierChecks entry={entry} />
      </div>
    </section>
  );
}

/** Who signed is shown by no more than a list that the learner chose. */
const restsOnList = ({ status, code }: Check): boolean =>
  status === 'passed' && code.startsWith('certificate-anchored');

function recipientWords({ t }: Text, { learner }: Credential): string {
  const shown = learner && shownLearner(learner.value);
  if (!shown) return t('recognition.notStated');
  if (shown.kind === 'hidden') return t('app.learner.hidden');
  return shown.kind === 'identifier' ? shown.raw : shown.text;
}

/** What the learner can do by the document's own words: what a recogniser reads most closely. */
function Outcomes({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, list, language } = useText();
  const { credential, report } = entry;
  if (credential.outcomes.length === 0) return null;
  const attributed = attributionOf(report, isOwn(entry)) !== 'learner';
  const assessed = credential.assessments.flatMap(({ value }) => {
    const said = value.type?.text ?? value.title;
    return said ? pickLanguage(said, [language]).text : [];
  });
  return (
    <div className="mt-4">
      <h3 className="break-after-avoid">{t('dossier.outcomes')}</h3>
      <ul className="mt-1 list-disc ps-5 text-sm">
        {credential.outcomes.map(({ value }, index) => {
          const said = pickLanguage(value.text, [language]);
          return (
            <li key={index} className="break-words break-inside-avoid">
              <IssuerText lang={said.lang} attributed={attributed}>
                {said.text}
              </IssuerText>
            </li>
          );
        })}
      </ul>
      {assessed.length > 0 && (
        <p className="mt-1 text-sm break-words">{t('dossier.assessed', { how: list(assessed) })}</p>
      )}
    </div>
  );
}
