import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import type { Packaging } from '#src/domain/credential/credential.ts';
import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { ReadProblem, SdJwtParts } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { disclose, type OpenedDisclosure } from '#src/domain/selective-disclosure/disclose.ts';
import { first, member, strings, textAt, top } from '../json/place.ts';
import { base64UrlText } from './bytes.ts';
import { decodedJson, readCompactToken } from './compact-token.ts';
import { refuse } from './problem.ts';

/**
 * Hash functions by their names in the IANA registry "Named Information Hash Algorithm", as `_sd_alg`
 * gives them. In script, because reading waits for nobody and WebCrypto has no SHA-3.
 */
const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'sha-256': sha256,
  'sha-384': sha384,
  'sha-512': sha512,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
};

/** True for a token that is an SD-JWT by its type or by the digests in it, although it has no tildes. */
export function saysSdJwt(header: JsonObject, payload: JsonValue | null): boolean {
  const hasDigests = isObject(payload ?? undefined) && Object.hasOwn(payload as JsonObject, '_sd');
  return /sd-jwt/i.test(textAt(member(top(header), 'typ')) ?? '') || hasDigests;
}

/** An SD-JWT in JSON serialisation (RFC 9901 section 8): disclosures stand in the unprotected header. */
export function isJsonSdJwt(document: JsonObject): boolean {
  if (typeof document['payload'] !== 'string') return false;
  const signer = signerOf(document);
  const header = member(signer, 'header');
  if (['disclosures', 'kb_jwt'].some((name) => member(header, name).value !== undefined)) return true;
  const signed = decodedJson(textAt(member(signer, 'protected')) ?? '');
  return signed.ok && isObject(signed.value) && saysSdJwt(signed.value, null);
}

/** The compact form of an SD-JWT in JSON serialisation; the same parts between other marks. */
export function compactOf(document: JsonObject): string {
  const signer = signerOf(document);
  const part = (name: string) => textAt(member(signer, name)) ?? '';
  const header = member(signer, 'header');
  const payload = textAt(member(top(document), 'payload')) ?? '';
  return [
    [part('protected'), payload, part('signature')].join('.'),
    ...strings(member(header, 'disclosures')),
    textAt(member(header, 'kb_jwt')) ?? '',
  ].join('~');
}

/** Of several signatures the first: the disclosures stand with it (section 8.1). */
const signerOf = (document: JsonObject) =>
  document['signatures'] === undefined ? top(document) : first(member(top(document), 'signatures'));

/**
 * The credential in an SD-JWT (RFC 9901 section 4), with what was disclosed in its places. Faults of
 * disclosures that leave something to show are for the verifier to find. With a digest algorithm
 * nobody knows, the claims in the clear are shown.
 *
 * Codes: `sd-jwt-malformed`, and those of parsing JSON.
 */
export function unwrapSdJwt(text: string, packaging: Packaging): Result<Unwrapped[], ReadProblem> {
  const compact = text.replace(/\s+/g, '');
  const opened = openParts(compact);
  if (!opened.ok) return opened;
  const { sdJwt, contents } = opened.value;
  const digestOf = digestFunction(sdJwt.payload);
  const disclosures: OpenedDisclosure[] =
    digestOf === null
      ? []
      : sdJwt.disclosures.map((disclosure, index) => ({
          digest: digestOf(disclosure),
          content: contents[index] ?? null,
        }));
  const { claims, withheld } = disclose(sdJwt.payload, disclosures);
  return ok([
    {
      packaging: packaging === 'json' ? 'sd-jwt' : packaging,
      document: credentialIn(claims),
      text: compact,
      faults: [],
      envelope: { kind: 'sd-jwt', sdJwt, withheld },
    },
  ]);
}

function openParts(
  compact: string,
): Result<{ sdJwt: SdJwtParts; contents: readonly JsonValue[] }, ReadProblem> {
  const [issuerJwt = '', ...rest] = compact.split('~');
  const last = rest.pop() ?? '';
  const isKeyBound = last.includes('.');
  // Drafts before the RFC ended an issued SD-JWT without the last tilde.
  const disclosures = last === '' || isKeyBound ? rest : [...rest, last];
  const token = readCompactToken(issuerJwt);
  if (!token.ok) return malformed(token.error);
  const { header, payload } = token.value;
  if (!isObject(payload ?? undefined)) return refuse('sd-jwt-malformed');
  if (isKeyBound && !readCompactToken(last).ok) return refuse('sd-jwt-malformed');
  const contents: JsonValue[] = [];
  for (const disclosure of disclosures) {
    const content = decodedJson(disclosure);
    if (!content.ok) return malformed(content.error);
    contents.push(content.value);
  }
  const keyBindingJwt = isKeyBound ? last : null;
  return ok({
    sdJwt: { issuerJwt, header, payload: payload as JsonObject, disclosures, keyBindingJwt },
    contents,
  });
}

const malformed = (problem: ReadProblem): Result<never, ReadProblem> =>
  problem.code === 'jwt-malformed' ? refuse('sd-jwt-malformed') : { ok: false, error: problem };

/** Null for an algorithm that is not known. Absent means SHA-256 (section 4.1.1). */
function digestFunction(payload: JsonObject): ((disclosure: string) => string) | null {
  const named = member(top(payload), '_sd_alg').value ?? 'sha-256';
  const hash = typeof named === 'string' && Object.hasOwn(hashes, named) ? hashes[named] : undefined;
  return hash === undefined
    ? null
    : (disclosure) => base64UrlText(hash(new TextEncoder().encode(disclosure)));
}

/**
 * The credential among the claims: in `vc` (VC Data Model 1.1 section 6.3.1), in `elm` (the
 * European pilots' type `urn:eudi:elm:1`), else all of them.
 */
function credentialIn(claims: JsonObject): JsonObject {
  const { vc, elm, vct } = claims;
  if (isObject(vc)) return vc;
  return vct !== undefined && isObject(elm) ? elm : claims;
}
