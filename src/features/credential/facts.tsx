import type { ReactNode } from 'react';
import type { Credential } from '#src/domain/credential/credential.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { RawValue } from '#src/ui/raw-value.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { levelName, shownAwarding, shownLearner } from '#src/domain/credential/shown-names.ts';

/** What no longer reads well in a narrow column. */
const longWords = 48;

function Fact(props: {
  label: string;
  value: ReactNode;
  lang?: string | null;
  small?: ReactNode;
  attributed: boolean;
  /** Long words take a line of their own instead of widening a column. */
  wide?: boolean;
}): ReactNode {
  return (
    <div className={props.wide ? 'col-span-full max-w-[62ch]' : ''}>
      <dt className="text-xs text-ink-2">{props.label}</dt>
      <dd className="text-[1.125rem] leading-[1.3] break-words">
        <IssuerText attributed={props.attributed} lang={props.lang ?? null}>
          {props.value}
        </IssuerText>
        {props.small !== undefined && (
          <span className="block text-sm leading-[1.35] text-ink-2">{props.small}</span>
        )}
      </dd>
    </div>
  );
}

/** What the document says at a glance. Facts it does not state are left out here and named in the table of elements. */
export function Facts({
  credential,
  attributed,
}: {
  credential: Credential;
  attributed: boolean;
}): ReactNode {
  const text = useText();
  const { t, longDate, number, country, list, language } = text;
  const words = (localized: LocalizedText) => pickLanguage(localized, [language]);
  const { learner, awardedOn, validUntil, credits, workloadHours, grade, stackability } = credential;
  const eqf = credential.levels.find((level) => level.value.scheme === 'EQF');
  const otherLevels = credential.levels
    .filter((level) => level !== eqf)
    .map((level) => levelName(level.value, language).text);
  const mainLevel = eqf ? levelName(eqf.value, language).text : otherLevels.shift();
  const { country: where } = shownAwarding(credential, language);
  const recipient = learner && shownLearner(learner.value);
  const [firstCredit, ...moreCredits] = creditWords(credits, text);
  const scale = grade?.value.scale ? words(grade.value.scale) : null;
  const integration = stackability ? words(stackability.value) : null;
  const fact = (
    label: string,
    value: ReactNode,
    more: { small?: ReactNode; lang?: string | null; wide?: boolean; attributed?: boolean } = {},
  ) => <Fact label={label} value={value} attributed={attributed} {...more} />;

  return (
    <dl className="mt-6 grid grid-cols-[repeat(3,auto)] justify-start gap-x-8 gap-y-4 max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:gap-y-3 max-[22.5rem]:grid-cols-1">
      {(recipient?.kind === 'name' || recipient?.kind === 'email') &&
        fact(
          t('credential.fact.learner'),
          recipient.text,
          recipient.kind === 'email' ? { small: t('credential.learner.address') } : {},
        )}
      {recipient?.kind === 'hidden' &&
        fact(t('credential.fact.learner'), t('app.learner.hidden'), { attributed: false })}
      {recipient?.kind === 'identifier' &&
        fact(t('credential.fact.learner'), t('app.learner.identifier'), {
          attributed: false,
          small: <RawValue label={t('app.rawValue')} value={recipient.raw} />,
        })}
      {awardedOn && fact(t('credential.fact.issued'), longDate(awardedOn.value))}
      {firstCredit !== undefined &&
        fact(
          t('credential.fact.credits'),
          firstCredit,
          moreCredits.length > 0
            ? { small: t('credential.fact.credits.also', { others: list(moreCredits) }) }
            : {},
        )}
      {credits.length === 0 &&
        workloadHours &&
        fact(t('credential.fact.hours'), t('credential.hours', { hours: number(workloadHours.value) }))}
      {mainLevel !== undefined &&
        fact(
          t('credential.fact.level'),
          mainLevel,
          otherLevels.length > 0
            ? { small: [...otherLevels, ...(where ? [country(where)] : [])].join(', ') }
            : {},
        )}
      {grade &&
        fact(t('credential.fact.grade'), grade.value.value, {
          small: scale ? (
            <span lang={scale.lang ?? undefined}>{scale.text}</span>
          ) : (
            t('credential.grade.noScale')
          ),
          wide: (scale?.text.length ?? 0) > longWords,
        })}
      {integration &&
        fact(t('credential.fact.integration'), integration.text, {
          lang: integration.lang,
          wide: integration.text.length > longWords,
        })}
      {validUntil && fact(t('credential.fact.validUntil'), longDate(validUntil.value))}
    </dl>
  );
}
