import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { skillEvidence, type SkillEvidence } from '#src/domain/portfolio/skill-evidence.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { IssuerText } from '#src/ui/voices.tsx';

/** So many are read at once; the rest waits behind a disclosure. */
const shownAtOnce = 8;

/** Each skill that issuers link to what was learned, and which credentials carry it. */
export function SkillsSection({ credentials }: { credentials: readonly OpenedCredential[] }): ReactNode {
  const { t } = useText();
  const skills = skillEvidence(credentials);
  if (skills.length === 0) return null;
  const rest = skills.slice(shownAtOnce);
  return (
    <section className="mt-12">
      <h2>{t('employer.skills.title')}</h2>
      <p className="mt-1 max-w-[60ch] text-sm text-ink-2">{t('employer.skills.lead')}</p>
      <Skills skills={skills.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-9 py-1.5 text-sm">
            {t('employer.skills.more', { count: rest.length })}
          </summary>
          <Skills skills={rest} />
        </details>
      )}
    </section>
  );
}

function Skills({ skills }: { skills: readonly SkillEvidence[] }): ReactNode {
  const { language } = useText();
  return (
    <dl className="mt-4 border-t border-ink">
      {skills.map(({ uri, name, framework, evidence }, index) => {
        const shown = name ? pickLanguage(name, [language]) : { text: uri ?? '', lang: null };
        return (
          <div
            key={index}
            className="grid break-inside-avoid grid-cols-[18rem_minmax(0,1fr)] gap-x-6 gap-y-1 border-b border-line py-2.5 max-md:grid-cols-1"
          >
            <dt className="min-w-0 break-words">
              <IssuerText lang={shown.lang}>{shown.text}</IssuerText>
              {framework !== null && (
                <span className="block text-sm text-ink-2">
                  {uri === null ? framework : <ExternalLink href={uri}>{framework}</ExternalLink>}
                </span>
              )}
            </dt>
            {evidence.map((one) => (
              <dd
                key={`${one.credential.original}.${one.credential.index}`}
                className="min-w-0 break-words md:col-start-2"
              >
                <Evidence {...one} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function Evidence({ credential, outcomes }: SkillEvidence['evidence'][number]): ReactNode {
  const { t, language, list } = useText();
  const title = shownTitle(credential.credential, language);
  const words = titleWords({ t }, title);
  const attribution = attributionOf(credential.report, false);
  const assessed = credential.credential.assessments.flatMap(({ value }) => {
    const said = value.type?.text ?? value.title;
    return said ? [pickLanguage(said, [language]).text] : [];
  });
  return (
    <>
      <IssuerText lang={words.lang} attributed={title.stated}>
        {words.text}
      </IssuerText>
      {outcomes.map((outcome, index) => {
        const { text, lang } = pickLanguage(outcome, [language]);
        return (
          <IssuerText key={index} lang={lang} className="block text-sm">
            {text}
          </IssuerText>
        );
      })}
      <span className="block text-sm text-ink-2">
        {t(`employer.skills.by.${attribution}`)}
        {assessed.length > 0 && ` · ${t('employer.skills.assessed', { how: list([...new Set(assessed)]) })}`}
      </span>
    </>
  );
}
