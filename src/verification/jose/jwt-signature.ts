import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { readCertifiedSigner } from '#src/verification/certificates/seal-signer.ts';
import { asText, idOf, parseObject } from '#src/verification/json.ts';
import { readJsonWebKey } from '#src/verification/keys/json-web-key.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import { withOuterStatus } from '#src/verification/status/outer-status.ts';
import { resolveKey } from '#src/verification/keys/resolve-key.ts';
import { keyInIdentifier } from '#src/verification/keys/self-contained-identifier.ts';
import type { SignatureOutcome, Signer } from '#src/verification/signature-outcome.ts';
import { notSigned, signed } from '#src/verification/signature-outcome.ts';
import { decodeUtf8 } from './base64.ts';
import type { CompactJws } from './compact-jws.ts';
import { parseCompactJws, readAlgorithm } from './compact-jws.ts';
import { checkCriticalHeader } from './critical-header.ts';

export type Token = CompactJws & { claims: JsonObject };

/** Opens a token whose payload is a JSON object; `signature-malformed` where it is none. */
export function openToken(compact: string): Result<Token, Trouble> {
  const jws = parseCompactJws(compact);
  if (!jws.ok) return jws;
  const text = decodeUtf8(jws.value.payload);
  const claims = text === null ? null : parseObject(text);
  return claims === null ? err(failed('signature-malformed')) : ok({ ...jws.value, claims });
}

/** The credential in a token: its payload, or what stands in `vc` (VC Data Model 1.1 section 6.3.1). */
export function credentialIn(claims: JsonObject): JsonObject {
  return isObject(claims['vc']) ? withOuterStatus(claims['vc'], claims) : claims;
}

/**
 * Checks a credential secured as a JWT (VC-JOSE-COSE section 3.1.1; VC Data Model 1.1 section 6.3.1). The key
 * comes from the DID or address in `kid`, completed by `iss` where it is relative, else from the header's `jwk`
 * or `x5c`: those two prove that nothing was changed, and nothing about who signed.
 */
export async function checkJwt(
  token: Result<Token, Trouble>,
  circumstances: Circumstances,
  find: SignerFinder = findSigner,
): Promise<SignatureOutcome> {
  if (!token.ok) return notSigned(token.error);
  const { header, claims, signature, signingInput } = token.value;
  const algorithm = readAlgorithm(header);
  if (!algorithm.ok) return notSigned(algorithm.error);
  const critical = checkCriticalHeader(header, []);
  if (critical !== null) return notSigned(critical);
  const signer = await find(header, claims, circumstances);
  if (!signer.ok) return notSigned(signer.error);
  const verdict = await verifySignature(signer.value.key, algorithm.value, signature, signingInput);
  if (!verdict.ok) return notSigned(verdict.error);
  if (!verdict.value) return notSigned(failed('signature-does-not-match'));
  return signed(signer.value, { name: `JWT ${algorithm.value}` });
}

/** How a family of tokens finds the key of whoever signed. */
export type SignerFinder = (
  header: JsonObject,
  claims: JsonObject,
  circumstances: Circumstances,
) => Promise<Result<Signer, Trouble>>;

export async function findSigner(
  header: JsonObject,
  claims: JsonObject,
  circumstances: Circumstances,
): Promise<Result<Signer, Trouble>> {
  const claimedOwner = asText(claims['iss']) ?? idOf(credentialIn(claims)['issuer']);
  const methodId = methodOf(asText(header['kid']), claimedOwner);
  if (methodId !== null) {
    const resolved = await resolveKey(methodId, circumstances);
    // A key beside the name still shows whether anything was changed.
    const isOpen =
      !resolved.ok && ['key-not-resolved', 'did-method-not-supported-yet'].includes(resolved.error.code);
    const isBeside = header['jwk'] !== undefined || header['x5c'] !== undefined;
    if (!isOpen || !isBeside) return resolved;
  }
  if (header['jwk'] !== undefined) {
    const key = readJsonWebKey(header['jwk']);
    return key.ok ? ok({ key: key.value, owner: null, claimedOwner: null }) : key;
  }
  if (header['x5c'] !== undefined) {
    return readCertifiedSigner(header['x5c'], issuedAt(claims));
  }
  return err(unknown('key-not-resolved', { key: asText(header['kid']) ?? '', place: claimedOwner ?? '' }));
}

/** When the signer says it was signed (RFC 7519 section 4.1.6). */
export const issuedAt = ({ iat }: JsonObject): Date | null =>
  typeof iat === 'number' && Number.isSafeInteger(iat) && Math.abs(iat) < 8e12 ? new Date(iat * 1000) : null;

/** The absolute name of the key, or `null` where `kid` and `iss` together name none. */
function methodOf(kid: string | null, issuer: string | null): string | null {
  if (kid !== null && /^(did|https?|urn):/i.test(kid)) return kid;
  if (issuer === null || !/^(did|https):/i.test(issuer)) return null;
  if (keyInIdentifier(issuer) !== null) return kid?.startsWith('#') ? issuer + kid : issuer;
  return kid === null ? null : `${issuer}#${kid.replace(/^#/, '')}`;
}
