import type { ReactNode } from 'react';
import { cycleOfEqf } from '#src/domain/credential/qf-ehea-cycles.ts';
import type { ElementKey } from '#src/domain/credential/elements.ts';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords } from '#src/i18n/amount.ts';
import type { MessageId } from '#src/i18n/message-id.ts';
import { useText } from '#src/i18n/text.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';

/** Broad fields of ISCED-F 2013, by the first two digits of a code. */
const broadFields = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

/** Where quality assurance in Europe is registered; a place to look, never a source that Cairn asks. */
const deqar = 'https://www.eqar.eu/qa-results/search/by-institution/';

/**
 * The five things that a recogniser compares under the Lisbon Recognition Convention (level, workload,
 * quality, profile, learning outcomes), with what this credential has to say to each.
 */
export function RecogniserQuestions({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const { t, list, number, language } = text;
  const { credential } = entry;
  const notStated = t('recognition.notStated');
  const added = (element: ElementKey) =>
    entry.additions[element]
      ? t('recognition.byYouOnly', { text: entry.additions[element].text })
      : notStated;

  const eqf = statedEqf(credential);
  const cycle = eqf === null ? null : cycleOfEqf(eqf);
  const levels = [
    ...credential.levels.map(({ value }) =>
      value.label && value.scheme !== 'EQF'
        ? pickLanguage(value.label, [language]).text
        : `${value.scheme} ${value.level}`.trim(),
    ),
    ...(cycle ? [t(`cycle.${cycle.id}`)] : []),
  ];
  const hours = credential.workloadHours;
  const workload = [
    ...creditWords(credential.credits, text),
    ...(hours ? [t('recognition.hours', { hours: number(hours.value) })] : []),
  ];
  const quality = credential.qualityAssurance.map(({ value }) => pickLanguage(value.text, [language]).text);
  const fields = credential.fields.map(({ value }) => {
    const broad = broadFields.find((code) => value.startsWith(code));
    return broad
      ? t('recognition.field', { name: t(`recognition.isced.${broad}` as MessageId), code: value })
      : value;
  });
  const outcomes = credential.outcomes.length;
  const answers: readonly (readonly [string, ReactNode])[] = [
    [
      t('recognition.ask.level'),
      levels.length > 0 ? t('recognition.claimed', { what: levels.join(', ') }) : added('level'),
    ],
    [t('recognition.ask.workload'), workload.length > 0 ? workload.join(', ') : added('workload')],
    [
      t('recognition.ask.quality'),
      <>
        {quality.length > 0 ? t('recognition.claimed', { what: list(quality) }) : added('qualityAssurance')}{' '}
        <ExternalLink href={deqar}>{t('recognition.deqar')}</ExternalLink>
      </>,
    ],
    [t('recognition.ask.profile'), fields.length > 0 ? list(fields) : notStated],
    [
      t('recognition.ask.outcomes'),
      outcomes > 0
        ? t('recognition.outcomes', { count: outcomes, assessed: credential.assessments.length })
        : added('learningOutcomes'),
    ],
  ];
  return (
    <div>
      <h3>{t('recognition.ask')}</h3>
      <dl className="mt-1 text-sm">
        {answers.map(([question, answer]) => (
          <div
            key={question}
            className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5 max-sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{question}</dt>
            <dd className="break-words">{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
