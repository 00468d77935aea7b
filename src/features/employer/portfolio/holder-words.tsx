import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import {
  portfolioTotals,
  type Portfolio,
  type SharedDecision,
  type SharedExtract,
  type SharedOwnRecord,
} from '#src/domain/portfolio/portfolio.ts';
import { showsTotal } from '#src/domain/portfolio/shows-total.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LearnerWords } from '#src/ui/voices.tsx';
import { saveOriginal } from '#src/features/employer/save-originals.ts';

/** Everything that only the holder says, last and apart: a message, own records, decisions, a plan. */
export function HolderWords(props: {
  portfolio: Portfolio;
  credentials: readonly OpenedCredential[];
}): ReactNode {
  const { t, credits, list } = useText();
  const { message, ownRecords, extracts, decisions, pathway, language } = props.portfolio;
  const written = language === '' ? {} : { lang: language };
  const isSilent = message === '' && ownRecords.length + extracts.length + decisions.length === 0;
  if (isSilent && !pathway) return null;
  const name = props.portfolio.holderName || t('employer.holderInSentence');
  return (
    <section className="mt-12">
      <h2>{t('employer.own.title')}</h2>
      <p className="mt-1 text-sm text-ink-2">{t('employer.own.lead')}</p>
      <div className="mt-4 max-w-[46rem] space-y-6">
        {message !== '' && (
          <LearnerWords who={t('employer.own.by', { name })}>
            <p {...written} className="break-words whitespace-pre-line">
              {message}
            </p>
          </LearnerWords>
        )}
        {ownRecords.map((record, index) => (
          <OwnRecord key={index} record={record} name={name} portfolio={props.portfolio} />
        ))}
        {extracts.map((extract, index) => (
          <Extract key={index} extract={extract} name={name} />
        ))}
        {decisions.length > 0 && (
          <LearnerWords who={t('employer.own.by', { name })}>
            <h3>{t('employer.own.decisions')}</h3>
            <ul className="mt-1 space-y-1">
              {decisions.map((decision, index) => (
                <li key={index} className="break-words">
                  <Decision decision={decision} credentials={props.credentials} />
                </li>
              ))}
            </ul>
          </LearnerWords>
        )}
        {pathway && (
          <LearnerWords who={t('employer.own.by', { name })}>
            <h3 className="break-words">{t('employer.own.pathway', { name: pathway.name })}</h3>
            <p className="mt-1">
              {t('employer.own.pathway.numbers', {
                target: credits(pathway.targetHundredths),
                totals:
                  list(
                    portfolioTotals
                      .filter((total) => showsTotal(props.portfolio, total))
                      .map((total) =>
                        t(`employer.own.pathway.${total}`, {
                          credits: credits(pathway[`${total}Hundredths`]),
                        }),
                      ),
                  ) || 'none',
              })}
            </p>
          </LearnerWords>
        )}
      </div>
    </section>
  );
}

/** What the holder says of a credential in place of its original. */
function Extract({ extract, name }: { extract: SharedExtract; name: string }): ReactNode {
  const { t } = useText();
  return (
    <LearnerWords who={t('employer.own.by', { name })}>
      <h3 className="break-words">{extract.title}</h3>
      <p className="text-sm text-ink-2">{t('employer.own.extract')}</p>
      {extract.facts.length > 0 && (
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 max-sm:grid-cols-1">
          {extract.facts.map(({ key, value }) => (
            <div key={key} className="contents">
              <dt className="text-sm text-ink-2">{t(`extract.${key}`)}</dt>
              <dd className="break-words whitespace-pre-line max-sm:mb-1">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </LearnerWords>
  );
}

function OwnRecord(props: { record: SharedOwnRecord; name: string; portfolio: Portfolio }): ReactNode {
  const { t, longDate } = useText();
  const { title, text, date, file } = props.record;
  const attached = file === null ? undefined : props.portfolio.originals[file];
  const who =
    date === null
      ? t('employer.own.by', { name: props.name })
      : t('employer.own.byDated', { name: props.name, date: longDate(date) });
  return (
    <LearnerWords who={who}>
      <h3 className="break-words">{title}</h3>
      {text !== '' && <p className="mt-1 break-words whitespace-pre-line">{text}</p>}
      {attached && (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm">
          <Icon name="file" className="size-[18px]" />
          <TextButton
            className="min-h-9 break-all"
            onClick={() => {
              saveOriginal(attached);
            }}
          >
            {attached.fileName}
          </TextButton>
          <span className="text-ink-2">{t('employer.own.file')}</span>
        </p>
      )}
    </LearnerWords>
  );
}

function Decision(props: { decision: SharedDecision; credentials: readonly OpenedCredential[] }): ReactNode {
  const { t, date, list, credits, language } = useText();
  const { institution, decidedOn, ectsHundredths, originals } = props.decision;
  const titles = props.credentials
    .filter(({ original }) => originals.includes(original))
    .map(({ credential }) => pickLanguage(credential.title.value, [language]).text);
  return t('employer.own.decision', {
    institution,
    decidedOn: decidedOn === null ? 'none' : date(decidedOn),
    titles: list(titles),
    credits: ectsHundredths === null ? 'none' : credits(ectsHundredths),
  });
}
