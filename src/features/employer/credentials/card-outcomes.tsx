import type { ReactNode } from 'react';
import type { Credential } from '#src/domain/credential/credential.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { useText } from '#src/i18n/text.tsx';
import { IssuerText, OutcomeItem, OutcomeList } from '#src/ui/voices.tsx';

/** So many are read at once; the rest waits behind a disclosure. */
const shownAtOnce = 8;

/** What the issuer says the holder can do. */
export function CardOutcomes(props: { outcomes: Credential['outcomes']; attributed: boolean }): ReactNode {
  const { t } = useText();
  const { outcomes, attributed } = props;
  if (outcomes.length === 0) return null;
  const rest = outcomes.slice(shownAtOnce);
  return (
    <div className="mt-3.5">
      <p className="text-sm font-semibold">{t('employer.card.can')}</p>
      <Items outcomes={outcomes.slice(0, shownAtOnce)} attributed={attributed} />
      {rest.length > 0 && (
        <details className="mt-2 print:not-open:hidden">
          <summary className="text-sm">{t('employer.card.more', { count: rest.length })}</summary>
          <Items outcomes={rest} attributed={attributed} />
        </details>
      )}
    </div>
  );
}

function Items({
  outcomes,
  attributed,
}: {
  outcomes: Credential['outcomes'];
  attributed: boolean;
}): ReactNode {
  const { language } = useText();
  return (
    <OutcomeList>
      {outcomes.map((outcome, index) => {
        const { text, lang } = pickLanguage(outcome.value.text, [language]);
        return (
          <OutcomeItem key={index}>
            <IssuerText lang={lang} attributed={attributed} className="break-words">
              {text}
            </IssuerText>
          </OutcomeItem>
        );
      })}
    </OutcomeList>
  );
}
