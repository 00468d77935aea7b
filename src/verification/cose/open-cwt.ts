import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { decodeUtf8, encodeBase64Url } from '#src/verification/jose/base64.ts';
import type { Token } from '#src/verification/jose/jwt-signature.ts';
import type { CborMap, CborValue } from './cbor.ts';
import { decodeCbor } from './cbor.ts';
import { encodeCbor } from './encode-cbor.ts';

/**
 * Opens a CBOR Web Token that one signer signed (RFC 8392; COSE_Sign1, RFC 9052 section 4.2) as the token that the
 * same words would make in JSON, so that whatever judges the one judges the other. Byte strings become base64url.
 *
 * Troubles: `signature-malformed` (failed: not the CBOR of such a token); `proof-type-not-supported-yet` (unknown:
 * another algorithm, or a header that must be understood and is not).
 */
export function openCwt(bytes: Uint8Array<ArrayBuffer>): Result<Token, Trouble> {
  const parts = decodeCbor(bytes.slice(tagsBefore(bytes)), true);
  if (!Array.isArray(parts) || parts.length !== 4) return err(failed('signature-malformed'));
  const [protectedBytes, unprotected, payload, signature] = parts as readonly CborValue[];
  if (!isBytes(protectedBytes) || !isMap(unprotected) || !isBytes(payload) || !isBytes(signature))
    return err(failed('signature-malformed'));
  const guarded = decodeCbor(protectedBytes, true);
  const claims = decodeCbor(payload, true);
  if (!isMap(guarded) || !isMap(claims) || hasRepeats(guarded, unprotected))
    return err(failed('signature-malformed'));
  const header = readHeader(guarded, unprotected);
  if (!header.ok) return header;
  const signed = ['Signature1', protectedBytes, new Uint8Array(), payload];
  const signingInput = new Uint8Array(encodeCbor(signed));
  return ok({ header: header.value, claims: named(claims, claimNames), payload, signature, signingInput });
}

/** Bytes that tags 61 (CWT) and 18 (COSE_Sign1) take up. */
function tagsBefore(bytes: Uint8Array): number {
  const outer = bytes[0] === 0xd8 && bytes[1] === 0x3d ? 2 : 0;
  return bytes[outer] === 0xd2 ? outer + 1 : outer;
}

/** Signature algorithms by their numbers (RFC 9053 section 2, RFC 8230, RFC 9864), under their JOSE names. */
const algorithms: ReadonlyMap<CborValue, string> = new Map([
  [-7, 'ES256'],
  [-9, 'ES256'],
  [-35, 'ES384'],
  [-51, 'ES384'],
  [-8, 'EdDSA'],
  [-19, 'EdDSA'],
  [-37, 'PS256'],
]);

/** Header labels (RFC 9052 section 3.1, RFC 9360 section 2, RFC 9596 section 2). */
const labels = { alg: 1, crit: 2, kid: 4, typ: 16, x5chain: 33 } as const;

function readHeader(guarded: CborMap, unprotected: CborMap): Result<JsonObject, Trouble> {
  const known: readonly CborValue[] = Object.values(labels);
  const critical = guarded.get(labels.crit);
  const isUnderstood =
    Array.isArray(critical) && (critical as CborValue[]).every((one) => known.includes(one));
  if (critical !== undefined && !isUnderstood)
    return err(unknown('proof-type-not-supported-yet', { name: 'COSE crit' }));
  const number = guarded.get(labels.alg);
  const alg = number === undefined ? undefined : algorithms.get(number);
  if (alg === undefined)
    return err(unknown('proof-type-not-supported-yet', { name: `COSE ${label(number)}` }));
  const typ = guarded.get(labels.typ);
  const kid = guarded.get(labels.kid) ?? unprotected.get(labels.kid);
  const chain = guarded.get(labels.x5chain) ?? unprotected.get(labels.x5chain);
  return ok({
    alg,
    ...(typeof typ === 'string' ? { typ } : {}),
    ...(isBytes(kid) ? { kid: decodeUtf8(kid) ?? encodeBase64Url(kid) } : {}),
    ...(chain === undefined ? {} : { x5c: (isBytes(chain) ? [chain] : listOf(chain)).map(asBase64) }),
  });
}

const label = (value: CborValue | undefined): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 40) : '';

/** Claims by their numbers (RFC 8392 section 3.1; Token Status List section 5.2). */
const claimNames: ReadonlyMap<CborValue, string> = new Map([
  [1, 'iss'],
  [2, 'sub'],
  [3, 'aud'],
  [4, 'exp'],
  [5, 'nbf'],
  [6, 'iat'],
  [65_533, 'status_list'],
  [65_534, 'ttl'],
]);

/** The members under their names; those that have none are left out. */
function named(map: CborMap, names: ReadonlyMap<CborValue, string>): JsonObject {
  const members = [...map].flatMap(([key, value]): [string, JsonValue][] => {
    const name = typeof key === 'string' ? key : names.get(key);
    return name === undefined ? [] : [[name, asJson(value)]];
  });
  return Object.fromEntries(members);
}

function asJson(value: CborValue): JsonValue {
  if (isBytes(value)) return encodeBase64Url(value);
  if (isMap(value)) return named(value, new Map());
  return Array.isArray(value) ? listOf(value).map(asJson) : (value as JsonValue);
}

const asBase64 = (value: CborValue): JsonValue =>
  isBytes(value) ? encodeBase64Url(value).replaceAll('-', '+').replaceAll('_', '/') : null;
const listOf = (value: CborValue): readonly CborValue[] =>
  Array.isArray(value) ? (value as readonly CborValue[]) : [];
const isBytes = (value: CborValue | undefined): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array;
const isMap = (value: CborValue | undefined): value is CborMap => value instanceof Map;

/** "Labels in each of the maps MUST be unique", and across both (RFC 9052 section 3). */
const hasRepeats = (guarded: CborMap, unprotected: CborMap): boolean =>
  [...guarded.keys()].some((key) => unprotected.has(key));
