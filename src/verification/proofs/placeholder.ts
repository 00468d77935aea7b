import type { JsonObject } from '#src/domain/json.ts';
import { decodeBase64, decodeBase64Url } from '#src/verification/jose/base64.ts';
import { parseProtectedHeader, readAlgorithm } from '#src/verification/jose/compact-jws.ts';
import { asText } from '#src/verification/json.ts';

/** Bytes that a signature of each algorithm has at least; these older proof types were used with RSA keys of 1024 bits. */
const smallestSignature = { EdDSA: 64, ES256: 64, ES384: 96, RS256: 128, PS256: 128 } as const;

/**
 * True where a proof of a type that is not checked here holds no signature at all: no value, a detached
 * JWS of the wrong shape or length (RFC 7797, RFC 7515 appendix F), or readable text in its place. Such
 * specimens must not be taken for "signed in another way".
 */
export function isPlaceholder(proof: JsonObject): boolean {
  const jws = asText(proof['jws']);
  if (jws !== null) return !isDetachedJws(jws);
  const value = asText(proof['proofValue']) ?? asText(proof['signatureValue']);
  return value === null ? !carriesOtherValue(proof) : isReadable(value);
}

function isDetachedJws(jws: string): boolean {
  const [headerPart, payloadPart, signaturePart, ...rest] = jws.split('.');
  if (headerPart === undefined || payloadPart !== '' || signaturePart === undefined || rest.length > 0)
    return false;
  const header = parseProtectedHeader(headerPart);
  const signature = decodeBase64Url(signaturePart);
  if (header === null || signature === null) return false;
  const algorithm = readAlgorithm(header);
  return (
    signature.length >= (algorithm.ok ? smallestSignature[algorithm.value] : 32) && !isPrintable(signature)
  );
}

/** Some anchors and seals keep their evidence in members of their own (`merkleRoot`, `anchors` …). */
function carriesOtherValue(proof: JsonObject): boolean {
  const described = new Set([
    '@context',
    'id',
    'type',
    'created',
    'expires',
    'proofPurpose',
    'verificationMethod',
    'cryptosuite',
    'creator',
    'domain',
    'challenge',
    'nonce',
    'previousProof',
  ]);
  return Object.keys(proof).some((key) => !described.has(key));
}

function isReadable(value: string): boolean {
  if (value.length < 16 || /\s/.test(value)) return true;
  const bytes = decodeBase64(value.replaceAll('-', '+').replaceAll('_', '/'));
  return bytes !== null && isPrintable(bytes);
}

/** Random bytes are printable ASCII throughout with a chance below one in a million from 16 bytes on. */
function isPrintable(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}
