import type { ReactNode } from 'react';
import type { LearningOutcome } from '#src/domain/credential/credential.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { useText } from '#src/i18n/text.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { IssuerText, OutcomeItem, OutcomeList } from '#src/ui/voices.tsx';

/** So many are read at once; the rest waits behind a disclosure. */
const shownAtOnce = 10;

function Skills({ skills }: { skills: LearningOutcome['skills'] }): ReactNode {
  const { t, language } = useText();
  if (skills.length === 0) return null;
  return (
    <p className="mt-0.5 text-sm text-ink-2">
      {t('credential.outcome.skills')}{' '}
      {skills.map(({ uri, name, framework }, index) => {
        const shown = name ? pickLanguage(name, [language]) : { text: uri ?? '', lang: null };
        const words = framework ? `${shown.text}, ${framework}` : shown.text;
        return (
          <span key={index}>
            {index > 0 && ' · '}
            {uri === null ? (
              <span lang={shown.lang ?? undefined}>{words}</span>
            ) : (
              <ExternalLink href={uri} lang={shown.lang}>
                {words}
              </ExternalLink>
            )}
          </span>
        );
      })}
    </p>
  );
}

function Items(props: { outcomes: readonly Stated<LearningOutcome>[]; attributed: boolean }): ReactNode {
  const { language } = useText();
  return (
    <OutcomeList>
      {props.outcomes.map((outcome, index) => {
        const { text, lang } = pickLanguage(outcome.value.text, [language]);
        return (
          <OutcomeItem key={index}>
            <IssuerText lang={lang} attributed={props.attributed}>
              {text}
            </IssuerText>
            <Skills skills={outcome.value.skills} />
          </OutcomeItem>
        );
      })}
    </OutcomeList>
  );
}

/** What the issuer says the learner can do, with the terms the issuer links to it. */
export function LearningOutcomes(props: {
  outcomes: readonly Stated<LearningOutcome>[];
  attributed: boolean;
}): ReactNode {
  const { t } = useText();
  const { outcomes, attributed } = props;
  if (outcomes.length === 0) return null;
  const rest = outcomes.slice(shownAtOnce);
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h2 className="text-sm font-semibold tracking-normal">{t('credential.outcomes')}</h2>
      <Items outcomes={outcomes.slice(0, shownAtOnce)} attributed={attributed} />
      {rest.length > 0 && (
        <details className="mt-2 text-sm">
          <summary>{t('credential.outcomes.more', { count: rest.length })}</summary>
          <div className="text-base">
            <Items outcomes={rest} attributed={attributed} />
          </div>
        </details>
      )}
    </div>
  );
}
