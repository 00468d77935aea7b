import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { answer, asCheck, failed, unknown } from '#src/verification/answer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { decodeBase64 } from '#src/verification/jose/base64.ts';
import { parseCompactJws, readAlgorithm } from '#src/verification/jose/compact-jws.ts';
import { checkCriticalHeader } from '#src/verification/jose/critical-header.ts';
import { asList, asText, idOf } from '#src/verification/json.ts';
import type { PublicKey } from '#src/verification/keys/public-key.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { fetchBadgeParts, isSameAddress } from './badge-parts.ts';
import { checkRevocationList } from './revocation-list.ts';

/** A CryptographicKey document: `owner` says whose it is, which only the owner's own profile makes true. */
type IssuerKey = { id: string; key: PublicKey; owner: string | null };

/**
 * Checks a signed badge (Open Badges 2.0, SignedBadge): a compact JWS whose key lies at `verification.creator`.
 * Answers `signature`, `issuer-identity` and `status`; without a source the key cannot be had.
 */
export async function checkSignedBadge(
  compact: string,
  document: JsonObject,
  { source }: Circumstances,
): Promise<readonly Check[]> {
  const key = await findKey(document, source);
  const signature = await checkSignature(compact, key);
  if (source === null) {
    return [
      signature,
      answer('issuer-identity', 'unknown', 'identity-needs-signature'),
      answer('status', 'unknown', 'status-not-asked', {
        place: key.ok ? '' : String(key.error.data?.['place'] ?? ''),
      }),
    ];
  }
  const { badge, issuer } = await fetchBadgeParts(document, document, source);
  // The badge inside is what is shown, and its address may belong to somebody else than the issuer it names.
  const named = idOf(badge.embedded?.['issuer']);
  const isNamed = named === null || isSameAddress(named, issuer.id);
  const identity =
    signature.status === 'passed' && key.ok
      ? isNamed
        ? checkOwner(key.value, issuer.id, issuer.hosted)
        : answer('issuer-identity', 'unknown', 'issuer-differs-from-signer', {
            issuer: placeOf(named),
            signer: issuer.id === null ? '' : placeOf(issuer.id),
          })
      : answer('issuer-identity', 'unknown', 'identity-needs-signature');
  return [signature, identity, await checkRevocationList(document, issuer.hosted, source)];
}

async function checkSignature(compact: string, key: Result<IssuerKey, Trouble>): Promise<Check> {
  const asAnswer = (trouble: Trouble) => asCheck('signature', trouble);
  const jws = parseCompactJws(compact);
  if (!jws.ok) return asAnswer(jws.error);
  const algorithm = readAlgorithm(jws.value.header);
  if (!algorithm.ok) return asAnswer(algorithm.error);
  const critical = checkCriticalHeader(jws.value.header, []);
  if (critical !== null) return asAnswer(critical);
  if (!key.ok) return asAnswer(key.error);
  const verdict = await verifySignature(
    key.value.key,
    algorithm.value,
    jws.value.signature,
    jws.value.signingInput,
  );
  if (!verdict.ok) return asAnswer(verdict.error);
  return verdict.value
    ? answer('signature', 'passed', 'signature-passed', { name: `JWS ${algorithm.value}` })
    : asAnswer(failed('signature-does-not-match'));
}

async function findKey(
  document: JsonObject,
  source: DocumentSource | null,
): Promise<Result<IssuerKey, Trouble>> {
  const verification = document['verification'] ?? document['verify'];
  const id = isObject(verification) ? (idOf(verification['creator']) ?? asText(verification['url'])) : null;
  if (id === null) return err(failed('key-not-found', { key: '' }));
  const described = source === null ? null : await fetchObject(source, id);
  if (described === null) return err(unknown('key-not-resolved', { key: id, place: placeOf(id) }));
  const key = readPem(asText(described['publicKeyPem']) ?? '');
  if (key === null || !isSameAddress(asText(described['id']), id))
    return err(failed('key-malformed', { key: id }));
  return ok({ id, key, owner: idOf(described['owner']) });
}

/** Open Badges 2.0 keys are RSA keys in PEM form (SubjectPublicKeyInfo, RFC 7468 section 13). */
function readPem(pem: string): PublicKey | null {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----')) return null;
  const bytes = decodeBase64(pem);
  return bytes === null ? null : { type: 'RSA', material: { form: 'spki', bytes } };
}

function checkOwner(key: IssuerKey, issuerId: string | null, issuer: JsonObject | null): Check {
  const name = issuerId === null ? '' : placeOf(issuerId);
  if (issuer === null || issuerId === null)
    return answer('issuer-identity', 'unknown', 'issuer-not-resolved', { issuer: name });
  const isListed = asList(issuer['publicKey']).some((listed) => isSameAddress(idOf(listed), key.id));
  return isListed && isSameAddress(key.owner, issuerId)
    ? answer('issuer-identity', 'passed', 'key-belongs-to-issuer', { issuer: name })
    : answer('issuer-identity', 'failed', 'key-not-authorised-by-issuer', { issuer: name, key: key.id });
}
