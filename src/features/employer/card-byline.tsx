import type { ReactNode } from 'react';
import type { Credential } from '#src/domain/credential/credential.ts';
import { partyName } from '#src/domain/credential/shown-names.ts';
import { useText } from '#src/i18n/text.tsx';

/** Who awards, where, and when it was awarded. The issuer is named beside an awarding body that differs. */
export function CardByline({ credential }: { credential: Credential }): ReactNode {
  const { date, country, language } = useText();
  const issuer = partyName(credential.issuer.value, language);
  const awarding = credential.awardingBody ? partyName(credential.awardingBody.value, language) : issuer;
  const where = credential.issuerCountry?.value ?? credential.issuer.value.country;
  return (
    <p className={`mt-1 text-ink-2 ${awarding.named ? 'break-words' : 'break-all'}`}>
      <span lang={awarding.lang ?? undefined}>{awarding.text}</span>
      {awarding.text !== issuer.text && issuer.text !== '' && (
        <>
          {' / '}
          <span lang={issuer.lang ?? undefined}>{issuer.text}</span>
        </>
      )}
      {where && `, ${country(where)}`}
      {credential.awardedOn && ` · ${date(credential.awardedOn.value)}`}
    </p>
  );
}
