import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { levelName, partyName, shownAwarding, shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { summariseChecks } from '#src/domain/verification/summary.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { IssuerFrame } from '#src/ui/voices.tsx';
import { CardFacts } from './card-facts.tsx';
import { CardOutcomes } from './card-outcomes.tsx';
import { faultOf } from './faults.ts';

/**
 * A credential that failed a check. What it claims is named as a claim and in plain letters, and its
 * own text waits behind a disclosure.
 */
export function FaultyCard({ opened, holder }: { opened: OpenedCredential; holder: string }): ReactNode {
  const text = useText();
  const { t, date, country, language } = text;
  const { credential, report } = opened;
  const fault = faultOf(summariseChecks(credential, report).code);
  const title = titleWords(text, shownTitle(credential, language));
  const description = credential.description && pickLanguage(credential.description.value, [language]);
  const issuer = partyName(credential.issuer.value, language).text;
  const { awarding, country: where } = shownAwarding(credential, language);
  const named = where ? `${awarding.text}, ${country(where)}` : awarding.text;
  const claims = [
    ...credential.credits.map(({ value }) => amountWords(text, value)),
    ...credential.levels.map(({ value }) => levelName(value, language).text),
  ];
  return (
    <IssuerFrame proof="failed">
      <article>
        <p className="flex items-center gap-2 text-sm font-semibold text-bad">
          <OutcomeMark tone="failed" />
          {t(`employer.faulty.${fault}.heading`)}
        </p>
        <h3
          lang={title.lang ?? undefined}
          className="mt-1 text-[1.5rem] leading-[1.18] font-normal tracking-normal break-words"
        >
          {title.text}
        </h3>
        <p className="mt-1 break-words text-ink-2">
          {credential.awardedOn
            ? t('employer.faulty.namedDated', { issuer: named, date: date(credential.awardedOn.value) })
            : t('employer.faulty.named', { issuer: named })}
        </p>
        <p className="mt-3 max-w-[62ch] text-sm">{t(`employer.faulty.${fault}.text`)}</p>
        <p className="mt-1.5 max-w-[62ch] text-sm break-words">
          <b>{t('employer.faulty.whatToDo')}</b>{' '}
          {issuer === ''
            ? t('employer.faulty.askHolder', { holder })
            : t('employer.faulty.ask', { holder, issuer })}
        </p>
        <details className="mt-2.5 print:not-open:hidden">
          <summary className="min-h-9 py-1.5 text-sm">{t('employer.faulty.show')}</summary>
          {description && description.text !== '' && (
            <p
              lang={description.lang ?? undefined}
              className="mt-2 max-w-[66ch] break-words whitespace-pre-line"
            >
              {description.text}
            </p>
          )}
          <CardOutcomes outcomes={credential.outcomes} attributed={false} />
          <CardFacts credential={credential} attributed={false} />
        </details>
        {claims.length > 0 && (
          <div className="mt-4 border-t border-line pt-3">
            <p className="text-sm text-ink-2">{t('employer.faulty.claims')}</p>
            <p>{t('employer.faulty.notAdded', { claims: claims.join(', ') })}</p>
          </div>
        )}
      </article>
    </IssuerFrame>
  );
}
