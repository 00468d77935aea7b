import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { answer } from '#src/verification/answer.ts';
import { fetchBytes } from '#src/verification/fetched-document.ts';
import { decodeBase64, decodeBase64Url, decodeUtf8, withoutPadding } from '#src/verification/jose/base64.ts';
import { asList, asText, parseObject } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';

/** A type may extend another, and so on: more steps than anyone needs. */
const mostSteps = 4;

/** Bytes of a description with pictures inside. */
const sizeLimit = 1_000_000;

type Described = { metadata: JsonObject; place: string };
type Finding = Described | 'differs' | null;

/**
 * What the credential's type is called by whoever defined it (SD-JWT VC section 6): in a description
 * that the issuer signed along, else at the type's address where the person asked. It says nothing about the
 * credential itself, so a description that is not the one the issuer meant leaves only that question open.
 * `null` where there is none at hand.
 */
export async function checkTypeMetadata(
  header: JsonObject,
  claims: JsonObject,
  source: DocumentSource | null,
): Promise<Check | null> {
  const vct = asText(claims['vct']);
  if (vct === null) return null;
  const integrity = claims['vct#integrity'];
  const embedded = asList(header['vctm']).slice(0, mostSteps).flatMap(embeddedIn);
  let found = (await firstOf(embedded, vct, integrity)) ?? (await fetchDescribed(source, vct, integrity));
  for (let step = 0; step < mostSteps; step++) {
    if (found === null) return null;
    if (found === 'differs')
      return answer('structure', 'unknown', 'type-description-differs', { type: vct.slice(0, 200) });
    const { metadata, place } = found;
    const name = nameIn(metadata);
    if (name !== null) return answer('structure', 'passed', 'type-described', { name, place });
    const above = asText(metadata['extends']);
    found = above === null ? null : await fetchDescribed(source, above, metadata['extends#integrity']);
  }
  return null;
}

/** Names in the order English, first, else the description's own name for developers. */
function nameIn(metadata: JsonObject): string | null {
  const displays = asList(metadata['display']).filter(isObject);
  const english = displays.find((one) => /^en\b/i.test(asText(one['locale'] ?? one['lang']) ?? ''));
  const name = asText((english ?? displays[0])?.['name']) ?? asText(metadata['name']);
  return name === null ? null : name.slice(0, 200);
}

function embeddedIn(encoded: JsonValue): Uint8Array<ArrayBuffer>[] {
  const bytes = typeof encoded === 'string' ? decodeBase64Url(withoutPadding(encoded)) : null;
  return bytes === null ? [] : [bytes];
}

async function firstOf(
  embedded: readonly Uint8Array<ArrayBuffer>[],
  vct: string,
  integrity: JsonValue | undefined,
): Promise<Finding> {
  for (const bytes of embedded) {
    const found = await readDescribed(bytes, vct, integrity, '');
    if (found !== null) return found;
  }
  return null;
}

/** At the type's own address (section 6.3.1); earlier drafts had a well-known place for it. */
async function fetchDescribed(
  source: DocumentSource | null,
  vct: string,
  integrity: JsonValue | undefined,
): Promise<Finding> {
  if (source === null || !/^https:\/\//i.test(vct) || !URL.canParse(vct)) return null;
  const { origin, pathname, search } = new URL(vct);
  for (const address of [vct, `${origin}/.well-known/vct${pathname}${search}`]) {
    const bytes = await fetchBytes(source, address);
    const found =
      bytes === null || bytes.length > sizeLimit
        ? null
        : await readDescribed(Uint8Array.from(bytes), vct, integrity, placeOf(vct));
    if (found !== null) return found;
  }
  return null;
}

async function readDescribed(
  bytes: Uint8Array<ArrayBuffer>,
  vct: string,
  integrity: JsonValue | undefined,
  place: string,
): Promise<Finding> {
  const text = decodeUtf8(bytes);
  const metadata = text === null ? null : parseObject(text);
  if (metadata?.['vct'] !== vct) return null;
  return (await hasIntegrity(bytes, integrity)) ? { metadata, place } : 'differs';
}

const digests = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const;

/** W3C Subresource Integrity section 3.5, one digest of the strongest kind; nothing asked is nothing missed. */
async function hasIntegrity(
  bytes: Uint8Array<ArrayBuffer>,
  integrity: JsonValue | undefined,
): Promise<boolean> {
  if (integrity === undefined) return true;
  const stated = /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+=*)(?:\?\S*)?$/.exec(asText(integrity) ?? '');
  if (stated === null) return false;
  const [, algorithm = 'sha256', base64 = ''] = stated;
  const expected = decodeBase64(base64.replaceAll('-', '+').replaceAll('_', '/'));
  const digest = await crypto.subtle.digest(digests[algorithm as keyof typeof digests], bytes);
  return expected !== null && expected.join() === new Uint8Array(digest).join();
}
