import type { ReactNode } from 'react';
import {
  meaningOf,
  type Meaning,
  type MeaningStatement,
  type MeaningTopic,
} from '#src/domain/credential/meaning.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { IssuerText } from '#src/ui/voices.tsx';

const columns = {
  size: ['workload', 'share-of-year'],
  level: ['level', 'national-level', 'cycle'],
  assurance: ['assessment', 'supervision', 'grade', 'participation', 'quality-assurance'],
} as const satisfies Record<string, readonly MeaningTopic[]>;

/** One sentence of Cairn's, with the words it rests on beside it. */
function Statement({ statement }: { statement: MeaningStatement }): ReactNode {
  const { t, values, language } = useText();
  const sentence = t(`meaning.${statement.code}`, values(statement.data));
  return (
    <li>
      {sentence}
      {statement.quotes.map((quote, index) => {
        const { text, lang } = pickLanguage(quote, [language]);
        if (sentence.includes(text)) return null;
        return (
          <IssuerText
            key={index}
            lang={lang}
            attributed={statement.by === 'issuer'}
            className="block break-words text-ink"
          >
            {text}
          </IssuerText>
        );
      })}
    </li>
  );
}

function Column(props: {
  head: string;
  meaning: Meaning;
  topics: readonly MeaningTopic[];
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="pt-4 pe-4 not-first:border-s not-first:border-line not-first:ps-4 not-print:max-md:border-b not-print:max-md:border-line not-print:max-md:py-3 not-print:max-md:not-first:border-s-0 not-print:max-md:not-first:ps-0">
      <h3 className="mb-1.5 text-xl leading-[1.1] font-semibold break-words">{props.head}</h3>
      <ul className="space-y-1.5 text-sm text-ink-2">
        {props.children}
        {props.meaning.statements
          .filter(({ topic }) => props.topics.includes(topic))
          .map((statement, index) => (
            <Statement key={index} statement={statement} />
          ))}
      </ul>
    </div>
  );
}

/** What the credential means and is worth, in Cairn's words: size, level, assurance. Nothing is compared with a degree. */
export function MeaningSection({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const { t, list, creditRange, number } = text;
  const meaning = meaningOf(entry.credential);
  const { claim, eqf } = meaning;
  const hours = entry.credential.workloadHours?.value;
  const size =
    claim.kind === 'ects'
      ? amountWords(text, { hundredths: claim.hundredths, unit: 'ECTS' })
      : claim.kind !== 'none'
        ? amountWords(text, claim.amount)
        : hours === undefined
          ? t('credential.meaning.noSize')
          : t('credential.hours', { hours: number(hours) });
  const indicative = claim.kind === 'other-unit' ? claim.indicative : null;
  const assessed = meaning.statements.some(({ code }) => code === 'assessed-by');
  return (
    <section aria-labelledby="meaning" className="mt-12">
      <h2 id="meaning">{t('credential.meaning')}</h2>
      <div className="mt-3 grid grid-cols-3 border-t border-ink not-print:max-md:grid-cols-1">
        <Column head={size} meaning={meaning} topics={columns.size}>
          {indicative?.ends.map((end) => (
            <li key={end.method}>
              <b className="text-ink">
                {t('credential.meaning.range', { range: creditRange(end.lowHundredths, end.highHundredths) })}
              </b>{' '}
              {t(`indicative.method.${end.method}`)}.
            </li>
          ))}
          {indicative && <li>{t('credential.meaning.source', { source: indicative.source })}</li>}
        </Column>
        <Column
          head={
            eqf === null
              ? meaning.nationalLevels.length > 0
                ? list(meaning.nationalLevels.map(({ value }) => `${value.scheme} ${value.level}`.trim()))
                : t('credential.meaning.noLevel')
              : t('credential.meaning.eqf', { eqf })
          }
          meaning={meaning}
          topics={columns.level}
        >
          {eqf !== null && <li>{t(`eqf.${String(eqf) as '1'}.long`)}</li>}
        </Column>
        <Column
          head={t(assessed ? 'credential.meaning.assessed' : 'credential.meaning.notAssessed')}
          meaning={meaning}
          topics={columns.assurance}
        />
      </div>
    </section>
  );
}
