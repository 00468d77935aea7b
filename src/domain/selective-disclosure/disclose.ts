import { isObject, type JsonObject, type JsonValue } from '../json.ts';

/** One disclosure with its digest. `content` is null where the text behind the digest is no base64url of JSON. */
export type OpenedDisclosure = { digest: string; content: JsonValue | null };

/** What RFC 9901 section 7.1 (steps 3 to 5) rejects in disclosures and in the digests that point to them. */
type DisclosureFault =
  /** No digest in the signed payload stands for it: it was altered, or added by someone else. */
  | 'disclosure-not-referenced'
  | 'disclosure-repeated'
  | 'disclosure-malformed'
  | 'digest-repeated'
  /** `_sd` that is no list of text, or `...` beside other members. */
  | 'digests-malformed'
  /** A disclosed claim that is itself named `_sd` or `...`. */
  | 'claim-name-reserved'
  | 'claim-overwritten'
  | 'nested-too-deep';

export type Disclosed = {
  /** The payload with every disclosure in its place, without digests and without `_sd_alg`. */
  claims: JsonObject;
  /** Each once, in the order of their first occurrence; empty where the rules hold. */
  faults: readonly DisclosureFault[];
  shown: number;
  /** Digests without a disclosure: claims that were kept back, or decoys (RFC 9901 section 4.2.5). */
  withheld: number;
};

/** Arrays and objects inside each other, disclosures put in: more than any credential has. */
const deepest = 64;

/**
 * Puts disclosures in the places of their digests, as RFC 9901 section 7.1 says. What a fault touches
 * is left out; whoever checks must reject the whole, whoever shows may show the rest.
 *
 * @param disclosures - none where the digest algorithm is not known: then the claims in the clear remain
 */
export function disclose(payload: JsonObject, disclosures: readonly OpenedDisclosure[]): Disclosed {
  const byDigest = new Map(disclosures.map((disclosure) => [disclosure.digest, disclosure]));
  const met = new Set<string>();
  const faults = new Set<DisclosureFault>();
  if (byDigest.size < disclosures.length) faults.add('disclosure-repeated');
  const progress = { shown: 0, withheld: 0 };

  /** The elements of the disclosure behind a digest: salt, name and value, or salt and value. */
  function behind(digest: string, length: 2 | 3): readonly JsonValue[] | null {
    if (met.has(digest)) {
      faults.add('digest-repeated');
      return null;
    }
    met.add(digest);
    const disclosure = byDigest.get(digest);
    if (disclosure === undefined) {
      progress.withheld += 1;
      return null;
    }
    const { content } = disclosure;
    if (Array.isArray(content) && content.length === length && typeof content[0] === 'string') return content;
    faults.add('disclosure-malformed');
    return null;
  }

  function processed(value: JsonValue, depth: number): JsonValue {
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) {
      faults.add('nested-too-deep');
      return null;
    }
    return Array.isArray(value)
      ? value.flatMap((element) => elementsFor(element, depth + 1))
      : processedObject(value, depth);
  }

  function elementsFor(element: JsonValue, depth: number): JsonValue[] {
    const digest = isObject(element) && Object.hasOwn(element, '...') ? element['...'] : undefined;
    if (digest === undefined) return [processed(element, depth)];
    if (typeof digest !== 'string' || Object.keys(element as JsonObject).length > 1) {
      faults.add('digests-malformed');
      return [];
    }
    const disclosure = behind(digest, 2);
    if (disclosure === null) return [];
    progress.shown += 1;
    return [processed(disclosure[1] ?? null, depth)];
  }

  function processedObject(object: JsonObject, depth: number): JsonObject {
    const members = new Map<string, JsonValue>();
    for (const [name, value] of Object.entries(object)) {
      if (name === '...') faults.add('digests-malformed');
      else if (name !== '_sd') members.set(name, processed(value, depth + 1));
    }
    for (const digest of digestsOf(object)) {
      const [, name, value = null] = behind(digest, 3) ?? [];
      if (name === undefined) continue;
      if (typeof name !== 'string') faults.add('disclosure-malformed');
      else if (name === '_sd' || name === '...') faults.add('claim-name-reserved');
      else if (members.has(name)) faults.add('claim-overwritten');
      else {
        progress.shown += 1;
        members.set(name, processed(value, depth + 1));
      }
    }
    // Defines members one by one: a claim named `__proto__` stays a claim.
    return Object.fromEntries(members);
  }

  function digestsOf(object: JsonObject): readonly string[] {
    const digests = Object.hasOwn(object, '_sd') ? object['_sd'] : [];
    if (Array.isArray(digests) && digests.every((digest) => typeof digest === 'string')) return digests;
    faults.add('digests-malformed');
    return [];
  }

  const members = Object.entries(processedObject(payload, 0)).filter(([name]) => name !== '_sd_alg');
  if (disclosures.some(({ digest }) => !met.has(digest))) faults.add('disclosure-not-referenced');
  return { claims: Object.fromEntries(members), faults: [...faults], ...progress };
}
