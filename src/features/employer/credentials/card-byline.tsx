import type { ReactNode } from 'react';
import type { Credential } from '#src/domain/credential/credential.ts';
import { shownAwarding } from '#src/domain/credential/shown-names.ts';
import { useText } from '#src/i18n/text.tsx';

/** Who awards, where, and when it was awarded. The issuer is named beside an awarding body that differs. */
export function CardByline({ credential }: { credential: Credential }): ReactNode {
  const { date, country, language } = useText();
  const { awarding, issuedBy, country: where } = shownAwarding(credential, language);
  return (
    <p className={`mt-1 text-ink-2 ${awarding.named ? 'break-words' : 'break-all'}`}>
      <span lang={awarding.lang ?? undefined} title={awarding.whole}>
        {awarding.text}
      </span>
      {where && `, ${country(where)}`}
      {issuedBy && (
        <>
          {' / '}
          <span lang={issuedBy.lang ?? undefined} title={issuedBy.whole}>
            {issuedBy.text}
          </span>
        </>
      )}
      {credential.awardedOn && ` · ${date(credential.awardedOn.value)}`}
    </p>
  );
}
