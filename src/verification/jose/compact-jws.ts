import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { asText, parseObject } from '#src/verification/json.ts';
import type { SignatureAlgorithm } from '#src/verification/keys/public-key.ts';
import { signatureAlgorithms } from '#src/verification/keys/public-key.ts';
import { decodeBase64Url, decodeUtf8 } from './base64.ts';

export type CompactJws = {
  header: JsonObject;
  payload: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  /** What was signed: the first two parts as they stand (RFC 7515 section 5.1). */
  signingInput: Uint8Array<ArrayBuffer>;
};

/** Takes a compact JWS apart (RFC 7515 section 7.1); `signature-malformed` where it is none. */
export function parseCompactJws(compact: string): Result<CompactJws, Trouble> {
  const [protectedPart, payloadPart, signaturePart, ...rest] = compact.split('.');
  if (
    protectedPart === undefined ||
    payloadPart === undefined ||
    signaturePart === undefined ||
    rest.length > 0
  ) {
    return err(failed('signature-malformed'));
  }
  const header = parseProtectedHeader(protectedPart);
  const payload = decodeBase64Url(payloadPart);
  const signature = decodeBase64Url(signaturePart);
  if (header === null || payload === null || signature === null || signature.length === 0) {
    return err(failed('signature-malformed'));
  }
  return ok({ header, payload, signature, signingInput: utf8(`${protectedPart}.${payloadPart}`) });
}

/** Headers read before: the tokens of one issuer mostly share theirs. */
const knownHeaders = new Map<string, JsonObject | null>();
const knownHeaderLimit = 64;
const knownHeaderLength = 2_000;

/** The JSON object in a base64url protected header, or `null`. It is shared, so it must not be changed. */
export function parseProtectedHeader(part: string): JsonObject | null {
  const known = knownHeaders.get(part);
  if (known !== undefined) return known;
  const bytes = decodeBase64Url(part);
  const text = bytes === null ? null : decodeUtf8(bytes);
  const header = text === null ? null : parseObject(text);
  if (knownHeaders.size >= knownHeaderLimit) knownHeaders.clear();
  if (part.length <= knownHeaderLength) knownHeaders.set(part, header);
  return header;
}

/**
 * The algorithm that a header names, if it is one of those accepted. `none` and symmetric algorithms are
 * refused outright (RFC 8725 sections 3.1 and 3.2): anyone could have made such a signature.
 */
export function readAlgorithm(header: JsonObject): Result<SignatureAlgorithm, Trouble> {
  const name = asText(header['alg']);
  if (name === null) return err(failed('signature-malformed'));
  // RFC 9864 names the EdDSA curve; the key type is checked either way.
  const known = signatureAlgorithms.find((algorithm) => algorithm === (name === 'Ed25519' ? 'EdDSA' : name));
  if (known !== undefined) return ok(known);
  return err(
    /^(none|HS\d+)$/i.test(name)
      ? failed('signature-algorithm-refused', { algorithm: name, key: '' })
      : unknown('proof-type-not-supported-yet', { name: name.slice(0, 60) }),
  );
}

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
