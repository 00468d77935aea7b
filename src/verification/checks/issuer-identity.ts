import type { Check } from '#src/domain/verification/check.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { answer, asCheck, failed, unknown } from '#src/verification/answer.ts';
import type { ControlledDocument } from '#src/verification/keys/controlled-document.ts';
import { fetchControlledDocument } from '#src/verification/keys/controlled-document.ts';
import { isSameKey } from '#src/verification/keys/public-key.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { keyInIdentifier } from '#src/verification/keys/self-contained-identifier.ts';
import type { SignatureOutcome, Signer } from '#src/verification/signature-outcome.ts';

/**
 * Whether the key that signed is shown to be the issuer's. One proven signer is enough: others on the same
 * credential sign for themselves.
 *
 * Passes with `key-belongs-to-issuer` where an address of the issuer's lists the key, and with
 * `key-is-the-identifier` where the issuer is named by the key itself (did:key, did:jwk): that proves the
 * identifier and says nothing about the name beside it. Fails where the issuer's own words show that the key is not
 * among theirs. Everything else is `unknown`: a key or a name that merely came along proves nothing.
 *
 * @param issuerId - as the signed document names its issuer, without a fragment
 */
export async function checkIssuerIdentity(
  issuerId: string | null,
  outcomes: readonly SignatureOutcome[],
  circumstances: Circumstances,
): Promise<Check> {
  const troubles: Trouble[] = [];
  for (const { signer } of outcomes) {
    if (signer === null) continue;
    const trouble = await compareWithIssuer(issuerId, signer, circumstances);
    if (trouble === null) {
      const issuer = issuerId ?? '';
      return answer('issuer-identity', 'passed', provenBy(issuer), { issuer: placeOf(issuer) });
    }
    troubles.push(trouble);
  }
  // Where one signer is refuted and another is open, the open one may still be the issuer.
  const worst = troubles.find(({ status }) => status === 'unknown') ?? troubles[0];
  return asCheck('issuer-identity', worst ?? unknown('identity-needs-signature'));
}

const provenBy = (issuerId: string) =>
  keyInIdentifier(issuerId) === null ? 'key-belongs-to-issuer' : 'key-is-the-identifier';

async function compareWithIssuer(
  issuerId: string | null,
  signer: Signer,
  circumstances: Circumstances,
): Promise<Trouble | null> {
  if (signer.certificate !== undefined) return judgeCertificate(signer.certificate);
  if (issuerId === null) return unknown('issuer-not-resolved', { issuer: '' });
  if (signer.owner === issuerId) return null;
  const issuer = placeOf(issuerId);
  const issuerKey = keyInIdentifier(issuerId);
  if (issuerKey?.ok) {
    return (await isSameKey(issuerKey.value, signer.key))
      ? null
      : failed('key-not-authorised-by-issuer', { issuer, key: nameOf(signer) });
  }
  const listed =
    circumstances.source === null ? null : await fetchControlledDocument(circumstances.source, issuerId);
  if (listed !== null && listed.keys.length > 0) {
    return (await lists(listed, signer))
      ? null
      : failed('key-not-authorised-by-issuer', { issuer, key: nameOf(signer) });
  }
  if (signer.owner !== null)
    return unknown('issuer-differs-from-signer', { issuer, signer: placeOf(signer.owner) });
  if (signer.claimedOwner === issuerId) {
    return /^https?:/i.test(issuerId)
      ? unknown('issuer-not-resolved', { issuer })
      : unknown('key-only-in-header', { issuer });
  }
  return unknown('key-only-in-header', { issuer });
}

async function lists(document: ControlledDocument, { key }: Signer): Promise<boolean> {
  for (const listed of document.keys) {
    if (listed.mayAssert && listed.key.ok && (await isSameKey(listed.key.value, key))) return true;
  }
  return false;
}

const nameOf = (signer: Signer) => (signer.owner === null ? '' : placeOf(signer.owner));

/**
 * A certificate is judged at the time of signing: a seal outlives its certificate. That time is the signer's
 * own statement, and no register of certificate authorities is asked, so this never passes.
 */
function judgeCertificate({ facts, signedAt }: NonNullable<Signer['certificate']>): Trouble {
  const data = {
    subject: facts.subject,
    authority: facts.issuer,
    beginsOn: facts.notBefore.toISOString(),
    endsOn: facts.notAfter.toISOString(),
    signedOn: signedAt?.toISOString() ?? '',
  };
  const outside = signedAt !== null && (signedAt < facts.notBefore || signedAt > facts.notAfter);
  return outside ? failed('certificate-outside-validity', data) : unknown('certificate-not-anchored', data);
}
