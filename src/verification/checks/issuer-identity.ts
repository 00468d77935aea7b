import { isObject, type JsonValue } from '#src/domain/json.ts';
import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { answer, asCheck, failed, unknown } from '#src/verification/answer.ts';
import { readStatedIssuer } from '#src/verification/certificates/issuer-in-certificate.ts';
import { judgeCertificate } from '#src/verification/certificates/judge-certificate.ts';
import type { ControlledDocument } from '#src/verification/keys/controlled-document.ts';
import { fetchControlledDocument } from '#src/verification/keys/controlled-document.ts';
import { isSameKey } from '#src/verification/keys/public-key.ts';
import { placeOf, unknownDidMethod } from '#src/verification/keys/resolve-key.ts';
import { keyInIdentifier } from '#src/verification/keys/self-contained-identifier.ts';
import type { SignatureOutcome, Signer } from '#src/verification/signature-outcome.ts';

/**
 * Whether the key that signed is shown to be the issuer's. One proven signer is enough: others on the same
 * credential sign for themselves.
 *
 * Passes with `key-belongs-to-issuer` where an address of the issuer's lists the key, and with
 * `key-is-the-identifier` where the issuer is named by the key itself (did:key, did:jwk): that proves the
 * identifier and says nothing about the name beside it, `issuer-is-its-key` where no name stands beside it; with `certificate-anchored` see `judgeCertificate`. Fails where the issuer's own words show that the key is not
 * among theirs. Everything else is `unknown`: a key or a name that merely came along proves nothing.
 *
 * @param issuerId - as the signed document names its issuer, without a fragment
 * @param issuer - the issuer as the signed document describes it, to compare with a certificate
 */
export async function checkIssuerIdentity(
  issuerId: string | null,
  outcomes: readonly SignatureOutcome[],
  circumstances: Circumstances,
  issuer?: JsonValue,
): Promise<Check> {
  const open: Check[] = [];
  for (const { signer } of outcomes) {
    if (signer === null) continue;
    const check = await judgeSigner(issuerId, issuer, signer, circumstances);
    if (check.status === 'passed') return check;
    open.push(check);
  }
  // Where one signer is refuted and another is open, the open one may still be the issuer.
  const worst = open.find(({ status }) => status === 'unknown') ?? open[0];
  return worst ?? answer('issuer-identity', 'unknown', 'identity-needs-signature');
}

async function judgeSigner(
  issuerId: string | null,
  issuer: JsonValue | undefined,
  signer: Signer,
  circumstances: Circumstances,
): Promise<Check> {
  const place = issuerId === null ? '' : placeOf(issuerId);
  if (signer.certificate !== undefined) {
    const lists = circumstances.issuerLists ?? [];
    return (await judgeCertificate(signer.certificate, readStatedIssuer(issuer), place, lists)).identity;
  }
  const trouble = await compareWithIssuer(issuerId, signer, circumstances);
  return trouble === null
    ? answer('issuer-identity', 'passed', provenBy(issuerId ?? '', issuer), { issuer: place })
    : asCheck('issuer-identity', trouble);
}

function provenBy(issuerId: string, issuer: JsonValue | undefined): CheckCode {
  if (keyInIdentifier(issuerId) === null) return 'key-belongs-to-issuer';
  return isNothingButItsId(issuer) ? 'issuer-is-its-key' : 'key-is-the-identifier';
}

/** An issuer that claims no name, address or picture leaves nothing open once its key has signed. */
export const isNothingButItsId = (issuer: JsonValue | undefined): boolean =>
  typeof issuer === 'string' ||
  (isObject(issuer) && Object.keys(issuer).every((key) => ['id', '@id', 'type', '@type'].includes(key)));

async function compareWithIssuer(
  issuerId: string | null,
  signer: Signer,
  circumstances: Circumstances,
): Promise<Trouble | null> {
  if (issuerId === null) return unknown('issuer-not-resolved', { issuer: '' });
  if (signer.owner === issuerId) return null;
  const issuer = placeOf(issuerId);
  const method = unknownDidMethod(issuerId);
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
  if (method !== null) return unknown('did-method-not-supported-yet', { method, issuer });
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
