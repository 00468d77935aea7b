import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Attribution } from '#src/domain/verification/attribution.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { IssuerFrame, IssuerText } from '#src/ui/voices.tsx';
import { CardFacts } from './card-facts.tsx';
import { CardOutcomes } from './card-outcomes.tsx';
import { CardByline } from './card-byline.tsx';

const cautions = {
  'signed-unproven': { tone: 'unknown', text: 'employer.card.unproven' },
  'signed-nameless': { tone: 'unknown', text: 'employer.card.nameless' },
  unchecked: { tone: 'unknown', text: 'employer.card.unchecked' },
  unsigned: { tone: 'nothing', text: 'employer.card.unsigned' },
} as const;

/**
 * The issuer's words about one credential. The frame says how far they are the issuer's: double where
 * the issuer is proven, single where its name is a claim, dashed where nothing is signed or checked.
 */
export function CredentialCard(props: {
  opened: OpenedCredential;
  attribution: Exclude<Attribution, 'failed'>;
}): ReactNode {
  const { t, language } = useText();
  const { attribution } = props;
  const { credential } = props.opened;
  const title = shownTitle(credential, language);
  const titled = titleWords({ t }, title);
  const caution = attribution === 'signed' || attribution === 'learner' ? null : cautions[attribution];
  return (
    <>
      {caution && (
        <p className="mb-2 flex max-w-[78ch] items-start gap-2 text-sm text-ink-2">
          <OutcomeMark tone={caution.tone} />
          {t(caution.text)}
        </p>
      )}
      <IssuerFrame
        proof={
          attribution === 'signed' ? 'signed' : attribution.startsWith('signed-') ? 'claimed' : 'unsigned'
        }
      >
        <article>
          <h3 className="text-[1.5rem] leading-[1.18] font-normal tracking-normal break-words">
            <IssuerText lang={titled.lang} attributed={title.stated}>
              {titled.text}
            </IssuerText>
          </h3>
          <CardByline credential={credential} />
          <CardOutcomes outcomes={credential.outcomes} attributed />
          <CardFacts credential={credential} attributed />
        </article>
      </IssuerFrame>
    </>
  );
}
