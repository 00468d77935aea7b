import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import type { SdJwtParts } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { disclose, type Disclosed } from '#src/domain/selective-disclosure/disclose.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { decodeBase64Url, decodeUtf8, encodeBase64Url } from '#src/verification/jose/base64.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import { openToken, type Token } from '#src/verification/jose/jwt-signature.ts';
import { asText, parseJson } from '#src/verification/json.ts';
import { withOuterStatus } from '#src/verification/status/outer-status.ts';

/** An SD-JWT taken apart anew, with what is wrong with its disclosures. */
export type OpenSdJwt = {
  token: Result<Token, Trouble>;
  disclosed: Disclosed;
  /** Why the disclosures cannot stand, or cannot be judged; `null` where every one of them is signed. */
  trouble: Trouble | null;
  /** The digest of a text, base64url; `null` where the algorithm that the issuer names is not known. */
  digestOf: ((text: string) => string) | null;
};

/** IANA "Named Information Hash Algorithm" names; without SHA-1, MD5 and cut-off digests. */
const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'sha-256': sha256,
  'sha-384': sha384,
  'sha-512': sha512,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
};

/**
 * Processes an SD-JWT by the steps of RFC 9901 section 7.1, except for the signature.
 *
 * Troubles: `disclosure-not-signed` and `disclosures-malformed` (failed; the RFC rejects the whole),
 * `digest-algorithm-not-known` (unknown).
 */
export function openSdJwt(parts: SdJwtParts): OpenSdJwt {
  const token = openToken(parts.issuerJwt);
  const payload = token.ok ? token.value.claims : {};
  const name = payload['_sd_alg'] === undefined ? 'sha-256' : asText(payload['_sd_alg']);
  const hash = name !== null && Object.hasOwn(hashes, name) ? hashes[name] : undefined;
  if (hash === undefined) {
    const trouble = unknown('digest-algorithm-not-known', { name: (name ?? '').slice(0, 40) });
    return { token, disclosed: disclose(payload, []), trouble, digestOf: null };
  }
  const digestOf = (text: string) => encodeBase64Url(hash(utf8(text)));
  const disclosures = parts.disclosures.map((text) => ({ digest: digestOf(text), content: contentOf(text) }));
  const disclosed = disclose(payload, disclosures);
  return { token, disclosed, trouble: token.ok ? troubleIn(disclosed) : null, digestOf };
}

function troubleIn({ faults }: Disclosed): Trouble | null {
  const [fault] = faults;
  if (fault === undefined) return null;
  return faults.includes('disclosure-not-referenced')
    ? failed('disclosure-not-signed')
    : failed('disclosures-malformed', { fault });
}

function contentOf(disclosure: string): JsonValue | null {
  const bytes = decodeBase64Url(disclosure);
  const text = bytes === null ? null : decodeUtf8(bytes);
  return text === null ? null : parseJson(text);
}

/** The credential among the claims, as the reader finds it: in `vc`, in `elm` beside a `vct`, else all of them. */
export function credentialAmong(claims: JsonObject): JsonObject {
  const { vc, elm, vct } = claims;
  if (isObject(vc)) return withOuterStatus(vc, claims);
  return vct !== undefined && isObject(elm) ? withOuterStatus(elm, claims) : claims;
}
