import type { ReactNode } from 'react';
import { deqarLink } from '#src/domain/credential/deqar-link.ts';
import { completeness } from '#src/domain/credential/elements.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { levelName, shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { CheckElsewhere } from './check-elsewhere.tsx';
import { OfficerLine as Line } from './officer-line.tsx';

/** What one credential states, as issued, and how anyone can check it without this page. */
export function AsIssued({ opened }: { opened: OpenedCredential }): ReactNode {
  const text = useText();
  const { t, list, number, language } = text;
  const { credential, report, documentText } = opened;
  const attributed = attributionOf(report, false) !== 'failed';
  const title = titleWords(text, shownTitle(credential, language));
  const notStated = t('employer.officer.notStated');
  const issued = (said: readonly { text: string; lang: string | null }[]) =>
    said.length === 0
      ? notStated
      : said.map(({ text: words, lang }, index) => (
          <IssuerText key={index} lang={lang} attributed={attributed} className="block">
            {words}
          </IssuerText>
        ));
  const plain = (words: string) => ({ text: words, lang: null });
  const { missing } = completeness(credential);
  const hours = credential.workloadHours;
  const grade = credential.grade?.value;
  return (
    <div className="mb-6">
      <h3>
        <IssuerText lang={title.lang} attributed={attributed}>
          {title.text}
        </IssuerText>
      </h3>
      {!attributed && <p className="text-sm text-bad">{t('employer.officer.failed')}</p>}
      <dl className="mt-1 text-sm">
        <Line label={t('employer.officer.workload')}>
          {issued([
            ...creditWords(credential.credits, text).map(plain),
            ...(hours ? [plain(t('employer.card.hours', { hours: number(hours.value) }))] : []),
          ])}
        </Line>
        <Line label={t('employer.officer.level')}>
          {issued(credential.levels.map(({ value }) => levelName(value, language)))}
        </Line>
        <Line label={t('employer.officer.grade')}>
          {grade
            ? issued([plain(grade.value), ...(grade.scale ? [pickLanguage(grade.scale, [language])] : [])])
            : notStated}
          {grade?.scale === null && ` ${t('employer.officer.noScale')}`}
        </Line>
        <Line label={t('employer.officer.quality.claimed')}>
          {issued(credential.qualityAssurance.map(({ value }) => pickLanguage(value.text, [language])))}
        </Line>
        <Line label={t('employer.officer.quality.checked')}>
          {t('employer.officer.quality.not')}{' '}
          <ExternalLink href={deqarLink(credential, language)}>{t('employer.officer.deqar')}</ExternalLink>
        </Line>
        <Line label={t('employer.officer.elements')}>
          {missing.length === 0
            ? t('employer.officer.elements.all')
            : t('employer.officer.elements.missing', {
                count: missing.length,
                items: list(missing.map((element) => t(`credential.element.${element}`))),
              })}
        </Line>
        <CheckElsewhere documentText={documentText} />
      </dl>
    </div>
  );
}
