import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer, asCheck } from '#src/verification/answer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asList, asText, idOf } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { checkRevocationList } from '#src/verification/open-badges-2/revocation-list.ts';
import { checkMerkleReceipt, isMerkleProof } from './check-receipt.ts';

/**
 * Checks a Blockcert of version 2. Answers `signature`, `issuer-identity` and `status`. Without a
 * source the issuer's profile cannot be had, and with it neither its keys nor its revocation list.
 */
export async function checkBlockcert(
  document: JsonObject,
  receipt: JsonObject,
  { source }: Circumstances,
): Promise<readonly Check[]> {
  const signature = asCheck('signature', await checkMerkleReceipt(document, receipt));
  const badge = document['badge'];
  const embedded = isObject(badge) && isObject(badge['issuer']) ? badge['issuer'] : null;
  const issuerId = embedded === null ? null : idOf(embedded);
  const place = issuerId === null ? '' : placeOf(issuerId);
  if (source === null) {
    return [
      signature,
      answer('issuer-identity', 'unknown', 'identity-needs-signature'),
      answer('status', 'unknown', 'status-not-asked', { place }),
    ];
  }
  const profile = issuerId === null ? null : await fetchObject(source, issuerId);
  return [
    signature,
    compareKey(document, profile, place),
    await checkRevocationList(document, profile ?? embedded, source),
  ];
}

/**
 * The checks of a Blockcert of version 3 that names no status list of its own: its issuer may still keep a
 * revocation list, which the issuer's profile names as it does for version 2. Other credentials keep their checks.
 */
export async function withIssuersList(
  checks: readonly Check[],
  document: JsonObject,
  { source }: Circumstances,
): Promise<readonly Check[]> {
  const isAnchored = asList(document['proof']).some((proof) => isObject(proof) && isMerkleProof(proof));
  const issuerId = idOf(document['issuer']);
  const isOwn = document['credentialStatus'] === undefined && issuerId?.startsWith('https://') === true;
  if (!isAnchored || !isOwn) return checks;
  const others = checks.filter(({ kind }) => kind !== 'status');
  const place = placeOf(issuerId);
  if (source === null) return [...others, answer('status', 'unknown', 'status-not-asked', { place })];
  const profile = await fetchObject(source, issuerId);
  return [
    ...others,
    profile === null
      ? answer('status', 'unknown', 'status-unreachable', { place })
      : await checkRevocationList(document, profile, source),
  ];
}

/**
 * Whether the issuer's own profile lists the key that the document names. That is no proof that this key made the
 * transaction: anybody can name it. So it can fail, and does not pass.
 */
function compareKey(document: JsonObject, profile: JsonObject | null, issuer: string): Check {
  const verification = document['verification'];
  const named = isObject(verification)
    ? (idOf(verification['publicKey']) ?? idOf(verification['creator']))
    : null;
  const listed = [...asList(profile?.['publicKey']), ...asList(profile?.['publicKeys'])].map((key) =>
    isObject(key) ? (asText(key['id']) ?? asText(key['publicKey'])) : asText(key),
  );
  if (named === null || profile === null || listed.length === 0)
    return answer('issuer-identity', 'unknown', 'identity-needs-signature');
  return listed.some((key) => key?.toLowerCase() === named.toLowerCase())
    ? answer('issuer-identity', 'unknown', 'key-listed-anchor-open', { issuer })
    : answer('issuer-identity', 'failed', 'key-not-authorised-by-issuer', { issuer, key: named });
}
