import type { SdJwtParts } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { readAlgorithm } from '#src/verification/jose/compact-jws.ts';
import { checkCriticalHeader } from '#src/verification/jose/critical-header.ts';
import { openToken, type Token } from '#src/verification/jose/jwt-signature.ts';
import { asText } from '#src/verification/json.ts';
import { readJsonWebKey } from '#src/verification/keys/json-web-key.ts';
import { verifySignature, type PublicKey } from '#src/verification/keys/public-key.ts';
import { keyInIdentifier } from '#src/verification/keys/self-contained-identifier.ts';

/** How far two clocks may be apart. */
const clockSkew = 5 * 60_000;

/**
 * Whether the holder of the key that the credential was issued to presented just these parts (RFC 9901
 * section 7.3). A credential bound to a key that nobody used is in order: it takes the key only to
 * present it. For whom it was presented is the holder's statement; whether that reader asked for it is
 * nobody's to know here, nor whether it was seen before.
 *
 * Passes with `held-by-recipient-key`. Fails with `key-binding-does-not-match` where the signature is
 * another's, or was made for other parts. `null` where the credential names no key and none was used.
 *
 * @param digestOf - by the algorithm of the credential's own digests; `null` where that is not known
 */
export async function checkKeyBinding(
  parts: SdJwtParts,
  claims: JsonObject,
  digestOf: ((text: string) => string) | null,
  now: Date,
): Promise<Check | null> {
  const { cnf } = claims;
  if (parts.keyBindingJwt === null)
    return cnf === undefined ? null : answer('recipient', 'unknown', 'recipient-key-not-used');
  const mismatch = answer('recipient', 'failed', 'key-binding-does-not-match');
  const open = answer('recipient', 'unknown', 'key-binding-not-checked');
  const token = openToken(parts.keyBindingJwt);
  if (!token.ok) return mismatch;
  const key = confirmedKey(cnf);
  if (key === null) return open;
  const verdict = key.ok ? await verifyToken(token.value, key.value) : key;
  if (!verdict.ok) return verdict.error.status === 'failed' ? mismatch : open;
  if (!verdict.value) return mismatch;
  const { header, claims: stated } = token.value;
  const { sd_hash: hash, iat, aud, nonce } = stated;
  // Drafts before 2023-10 had neither: what they signed fits any parts.
  if (header['typ'] !== 'kb+jwt' || typeof hash !== 'string' || digestOf === null) return open;
  if (hash !== digestOf(`${[parts.issuerJwt, ...parts.disclosures].join('~')}~`)) return mismatch;
  const madeAt = typeof iat === 'number' && Math.abs(iat) < 8e12 ? iat * 1000 : null;
  const isComplete = typeof aud === 'string' && typeof nonce === 'string' && madeAt !== null;
  if (!isComplete || madeAt > now.getTime() + clockSkew) return open;
  return answer('recipient', 'passed', 'held-by-recipient-key', {
    audience: aud.slice(0, 200),
    madeOn: new Date(madeAt).toISOString(),
  });
}

/** The key in `cnf` (RFC 7800 section 3), written out or named by an identifier that is its own key. */
function confirmedKey(cnf: JsonObject[string] | undefined): Result<PublicKey, Trouble> | null {
  if (!isObject(cnf)) return null;
  if (cnf['jwk'] !== undefined) return readJsonWebKey(cnf['jwk']);
  const named = asText(cnf['kid']) ?? asText(cnf['jkt']);
  return named === null ? null : keyInIdentifier(named.split('#', 1)[0] ?? '');
}

async function verifyToken(token: Token, key: PublicKey): Promise<Result<boolean, Trouble>> {
  const algorithm = readAlgorithm(token.header);
  if (!algorithm.ok) return algorithm;
  const critical = checkCriticalHeader(token.header, []);
  if (critical !== null) return { ok: false, error: critical };
  return verifySignature(key, algorithm.value, token.signature, token.signingInput);
}
