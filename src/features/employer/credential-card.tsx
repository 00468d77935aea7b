import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Attribution } from '#src/domain/verification/attribution.ts';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { IssuerFrame, IssuerText } from '#src/ui/voices.tsx';
import { CardFacts } from './card-facts.tsx';
import { CardOutcomes } from './card-outcomes.tsx';
import { CardByline } from './card-byline.tsx';

const cautions = {
  'signed-unproven': { tone: 'unknown', text: 'employer.card.unproven' },
  unchecked: { tone: 'unknown', text: 'employer.card.unchecked' },
  unsigned: { tone: 'nothing', text: 'employer.card.unsigned' },
} as const;

/**
 * The issuer's words about one credential. The frame says how far they are the issuer's: double
 * where they are unchanged for certain, dashed where they are not.
 */
export function CredentialCard(props: {
  opened: OpenedCredential;
  attribution: Exclude<Attribution, 'failed'>;
}): ReactNode {
  const { t, language } = useText();
  const { attribution } = props;
  const { credential } = props.opened;
  const title = pickLanguage(credential.title.value, [language]);
  const unchanged = attribution === 'signed' || attribution === 'signed-unproven';
  const caution = attribution === 'signed' || attribution === 'learner' ? null : cautions[attribution];
  return (
    <>
      {caution && (
        <p className="mb-2 flex max-w-[78ch] items-start gap-2 text-sm text-ink-2">
          <OutcomeMark tone={caution.tone} />
          {t(caution.text)}
        </p>
      )}
      <IssuerFrame proof={unchanged ? 'signed' : 'unsigned'}>
        <article>
          <h3 className="text-[1.5rem] leading-[1.18] font-normal tracking-normal break-words">
            <IssuerText lang={title.lang}>{title.text}</IssuerText>
          </h3>
          <CardByline credential={credential} />
          <CardOutcomes outcomes={credential.outcomes} attributed />
          <CardFacts credential={credential} attributed />
        </article>
      </IssuerFrame>
    </>
  );
}
