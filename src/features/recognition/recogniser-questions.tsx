import type { ReactNode } from 'react';
import { cycleOfEqf } from '#src/domain/credential/qf-ehea-cycles.ts';
import type { Credential } from '#src/domain/credential/credential.ts';
import { deqarLink } from '#src/domain/credential/deqar-link.ts';
import { iscedCodeOf, namedField } from '#src/domain/credential/isced-f.ts';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { AdditionKey, Additions } from '#src/domain/wallet/additions.ts';
import { addedWords } from '#src/i18n/added-words.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { fieldWords } from '#src/i18n/field-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';

/**
 * The five things that a recogniser compares under the Lisbon Recognition Convention (level, workload,
 * quality, profile, learning outcomes), with what this credential has to say to each.
 */
export function RecogniserQuestions(props: {
  credential: Credential;
  /** What the learner says beside it; left out where a reader sees only what was shared. */
  additions?: Additions;
  /** Where the heading stands in the outline of its page. */
  headingLevel?: 3 | 4;
}): ReactNode {
  const text = useText();
  const { t, list, number, language } = text;
  const { credential, additions = {}, headingLevel = 3 } = props;
  const Heading = `h${headingLevel}` as const;
  const notStated = t('recognition.notStated');
  const added = (key: AdditionKey): string | null => {
    const value = additions[key]?.value;
    return value ? t('recognition.byLearnerOnly', { text: addedWords(value, text, namedField) }) : null;
  };

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
  const fields = credential.fields.map(({ value }) =>
    fieldWords(text, value, namedField(iscedCodeOf(value) ?? '')),
  );
  // A level in another framework can stand beside the issuer's; else the learner speaks where nobody did.
  const or = (stated: string | null, key: AdditionKey): string => stated ?? added(key) ?? notStated;
  const claimed = (what: string) => t('recognition.claimed', { what });
  const outcomes = credential.outcomes.length;
  const answers: readonly (readonly [string, ReactNode])[] = [
    [
      t('recognition.ask.level'),
      levels.length > 0
        ? [claimed(levels.join(', ')), added('level')].filter((said) => said !== null).join('. ')
        : or(null, 'level'),
    ],
    [t('recognition.ask.workload'), or(workload.length > 0 ? workload.join(', ') : null, 'workload')],
    [
      t('recognition.ask.quality'),
      <>
        {or(
          quality.length > 0 ? t('recognition.quality', { what: list(quality) }) : null,
          'qualityAssurance',
        )}{' '}
        <ExternalLink href={deqarLink(credential, language)}>{t('recognition.deqar')}</ExternalLink>
      </>,
    ],
    [t('recognition.ask.profile'), or(fields.length > 0 ? list(fields) : null, 'field')],
    [
      t('recognition.ask.outcomes'),
      or(
        outcomes > 0
          ? t('recognition.outcomes', { count: outcomes, assessed: credential.assessments.length })
          : null,
        'learningOutcomes',
      ),
    ],
  ];
  return (
    <div>
      <Heading className="font-semibold break-after-avoid">{t('recognition.ask')}</Heading>
      <dl className="mt-1 text-sm">
        {answers.map(([question, answer]) => (
          <div
            key={question}
            className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5 break-inside-avoid max-sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{question}</dt>
            <dd className="break-words">{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
