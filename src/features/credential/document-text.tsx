import type { ReactNode } from 'react';
import type { Credential } from '#src/domain/credential/credential.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { Facts } from './facts.tsx';
import { LearningOutcomes } from './learning-outcomes.tsx';

/** Everything that the document says to a reader, in the issuer's hand or, where it cannot be attributed, in plain letters. */
export function DocumentText({
  credential,
  attributed,
}: {
  credential: Credential;
  attributed: boolean;
}): ReactNode {
  const text = useText();
  const { t, language } = text;
  const description = credential.description && pickLanguage(credential.description.value, [language]);
  const image = credential.image?.value;
  const remote = image?.kind === 'remote' ? image.url : null;
  return (
    <>
      <Facts credential={credential} attributed={attributed} />
      {description && description.text.trim() !== '' && (
        <p className="mt-5 max-w-[62ch] whitespace-pre-line">
          <IssuerText lang={description.lang} attributed={attributed}>
            {description.text}
          </IssuerText>
        </p>
      )}
      <LearningOutcomes outcomes={credential.outcomes} attributed={attributed} />
      {credential.parts.length > 0 && (
        <div className="mt-6 border-t border-line pt-4">
          <h2 className="text-sm font-semibold tracking-normal">{t('credential.parts')}</h2>
          <ul className="mt-1 space-y-1">
            {credential.parts.map((part, index) => {
              const title = pickLanguage(part.title.value, [language]);
              const amount = part.credits[0];
              return (
                <li key={index}>
                  <IssuerText lang={title.lang} attributed={attributed}>
                    {title.text}
                  </IssuerText>
                  {amount && <span className="text-sm text-ink-2"> · {amountWords(text, amount.value)}</span>}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {credential.evidence.length > 0 && (
        <div className="mt-6 border-t border-line pt-4 text-sm">
          <h2 className="text-sm font-semibold tracking-normal">{t('credential.evidence')}</h2>
          <ul className="mt-1 space-y-1">
            {credential.evidence.map(({ value }, index) => {
              const name = value.name ? pickLanguage(value.name, [language]) : null;
              return (
                <li key={index}>
                  <ExternalLink href={value.url} lang={name?.lang ?? null}>
                    {name?.text ?? value.url}
                  </ExternalLink>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {remote !== null && (
        <p className="mt-5 text-sm break-all text-ink-2">
          {t('credential.image.remote', { address: remote })}
        </p>
      )}
    </>
  );
}
