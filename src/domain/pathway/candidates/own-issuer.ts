import type { Credential } from '#src/domain/credential/credential.ts';
import { outcomeOf } from '#src/domain/verification/standing.ts';
import type { Pathway, WalletEntry } from '#src/domain/wallet/records.ts';

/**
 * The text by which an issuer is named in `Pathway.ownInstitutionIssuers`: its id, else its name.
 */
export function issuerKeyOf(credential: Credential): string {
  const party = credential.issuer.value;
  return party.id ?? Object.values(party.name ?? {})[0] ?? '';
}

/** Whether the learner says that the institution that awards the qualification issued it. */
export const isOwnIssuer = (credential: Credential, pathway: Pathway): boolean =>
  pathway.ownInstitutionIssuers.includes(issuerKeyOf(credential));

// Anyone can write an institution's name: only a key proven to be the issuer's makes a credential
// the institution's own, and with it recognised.
export function isOwnAndProven({ report, credential }: WalletEntry, pathway: Pathway): boolean {
  const proven =
    outcomeOf(report, 'signature') === 'passed' && outcomeOf(report, 'issuer-identity') === 'passed';
  return proven && isOwnIssuer(credential, pathway);
}
