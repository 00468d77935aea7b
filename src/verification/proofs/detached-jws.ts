import { concatBytes } from '@noble/hashes/utils.js';
import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import { decodeBase64Url } from '#src/verification/jose/base64.ts';
import { parseProtectedHeader, readAlgorithm, utf8 } from '#src/verification/jose/compact-jws.ts';
import { checkCriticalHeader } from '#src/verification/jose/critical-header.ts';
import { asText } from '#src/verification/json.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import type { ProofToVerify } from './signed-data.ts';
import { hashSignedData } from './signed-data.ts';

type DetachedJws = { protectedPart: string; header: JsonObject; signature: Uint8Array<ArrayBuffer> };

/**
 * Checks a proof that holds a JWS without its payload (RFC 7515 appendix F): the payload is the two hashes, as they are
 * (RFC 7797, `b64: false`). Linked Data Proofs 1.0 and JSON Web Signature 2020 hash with SHA-256 whatever the key.
 *
 * Troubles, besides those of canonicalisation and keys: `signature-malformed`, `critical-header-not-understood`,
 * `signature-algorithm-refused` (failed); `proof-type-not-supported-yet` (unknown) for another algorithm, as ES256K.
 */
export async function verifyDetachedJws(given: ProofToVerify): Promise<Result<boolean, Trouble>> {
  const jws = parseDetachedJws(asText(given.proof['jws']) ?? '');
  if (jws === null) return err(failed('signature-malformed'));
  const algorithm = readAlgorithm(jws.header);
  if (!algorithm.ok) return algorithm;
  const critical = checkCriticalHeader(jws.header, ['b64']);
  if (critical !== null) return err(critical);
  // With any other `b64` something else than the hashes would be signed, and no suite says what.
  if (jws.header['b64'] !== false) return err(failed('critical-header-not-understood', { name: 'b64' }));
  if (algorithm.value !== given.algorithm) {
    return err(failed('signature-algorithm-refused', { algorithm: algorithm.value, key: given.key.type }));
  }
  const data = await hashSignedData(given, 'SHA-256');
  if (!data.ok) return data;
  const input = concatBytes(utf8(`${jws.protectedPart}.`), data.value);
  return verifySignature(given.key, given.algorithm, jws.signature, new Uint8Array(input));
}

function parseDetachedJws(text: string): DetachedJws | null {
  const [protectedPart, payloadPart, signaturePart, ...rest] = text.split('.');
  if (protectedPart === undefined || payloadPart !== '' || signaturePart === undefined || rest.length > 0)
    return null;
  const header = parseProtectedHeader(protectedPart);
  const signature = decodeBase64Url(signaturePart);
  return header === null || signature === null || signature.length === 0
    ? null
    : { protectedPart, header, signature };
}
