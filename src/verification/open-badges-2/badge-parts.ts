import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { DocumentSource } from '#src/domain/verification/verifier.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asText, idOf, isObject } from '#src/verification/json.ts';

/**
 * One of the linked documents of a badge (assertion → badge class → issuer). `served` is what its address
 * answers, `null` where there was no answer; `hosted` is the same where it also names that address as its id.
 */
export type BadgePart = {
  id: string | null;
  /** The copy inside the credential, where there is one. */
  embedded: JsonObject | null;
  served: JsonObject | null;
  hosted: JsonObject | null;
};

export type BadgeParts = { badge: BadgePart; issuer: BadgePart };

/** Follows an assertion to its badge class and issuer (Open Badges 2.0, Data Classes). */
export async function fetchBadgeParts(assertion: JsonObject, source: DocumentSource): Promise<BadgeParts> {
  const badge = await fetchPart(assertion['badge'], source);
  const issuer = await fetchPart((badge.served ?? badge.embedded)?.['issuer'], source);
  return { badge, issuer };
}

async function fetchPart(reference: JsonValue | undefined, source: DocumentSource): Promise<BadgePart> {
  const id = idOf(reference);
  const embedded = isObject(reference) ? reference : null;
  const served = id === null ? null : await fetchObject(source, id);
  const hosted = served !== null && isSameAddress(asText(served['id']), id) ? served : null;
  return { id, embedded, served, hosted };
}

/** Hosts often serve one document under both schemes, so `http` and `https` are taken for the same address. */
export function isSameAddress(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const plain = (address: string) => address.replace(/^http:/i, 'https:').replace(/\.json$/, '');
  return plain(one) === plain(other);
}

/**
 * True where a copy says nothing but what the hosted document says. A linked document may stand in one of
 * them in full and in the other as its address; what the host adds is no contradiction.
 */
export function agrees(copy: JsonValue, hosted: JsonValue | undefined): boolean {
  if (hosted === undefined) return false;
  if (Array.isArray(copy)) {
    return Array.isArray(hosted)
      ? copy.length === hosted.length && copy.every((member, at) => agrees(member, hosted[at]))
      : copy.length === 1 && copy[0] !== undefined && agrees(copy[0], hosted);
  }
  if (!isObject(copy)) {
    if (isObject(hosted)) return typeof copy === 'string' && isSameAddress(copy, idOf(hosted));
    return typeof copy === 'string' && typeof hosted === 'string'
      ? copy === hosted || isSameAddress(copy, hosted)
      : copy === hosted;
  }
  // The embedded copy is compared with its own address, by the caller.
  if (typeof hosted === 'string') return isSameAddress(idOf(copy), hosted);
  if (!isObject(hosted)) return false;
  return Object.entries(copy).every(([key, member]) => key === '@context' || agrees(member, hosted[key]));
}
