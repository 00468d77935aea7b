import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asText, idOf } from '#src/verification/json.ts';

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

/**
 * Follows an assertion to its badge class and issuer (Open Badges 2.0, Data Classes).
 *
 * @param copy - the assertion in hand, whose embedded parts are to be compared
 * @param assertion - as its host serves it, else the copy: its links are followed
 */
export async function fetchBadgeParts(
  copy: JsonObject,
  assertion: JsonObject,
  source: DocumentSource,
): Promise<BadgeParts> {
  const badge = await fetchPart(copy['badge'], assertion['badge'], source);
  const linked = oneOf(assertion['badge']);
  const issuerLink = (badge.served ?? (isObject(linked) ? linked : badge.embedded))?.['issuer'];
  return { badge, issuer: await fetchPart(badge.embedded?.['issuer'], issuerLink, source) };
}

/** A list of one stands for that one: readers take the first, so the first is what is compared. */
const oneOf = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) ? value[0] : value;

async function fetchPart(
  copy: JsonValue | undefined,
  link: JsonValue | undefined,
  source: DocumentSource,
): Promise<BadgePart> {
  const id = idOf(link);
  const inside = oneOf(copy);
  const embedded = isObject(inside) ? inside : null;
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

/** Links to documents of their own, which are fetched and compared apart. */
const linkedParts = new Set(['badge', 'issuer']);

/**
 * True where a copy says nothing but what the hosted document says. A linked part may stand in one of them in
 * full and in the other as its address; what the host adds is no contradiction.
 *
 * @param key - under which both stand
 */
export function agrees(copy: JsonValue, hosted: JsonValue | undefined, key = ''): boolean {
  if (hosted === undefined) return false;
  if (Array.isArray(copy) || Array.isArray(hosted)) {
    const [ours, theirs] = [copy, hosted].map((list) => (Array.isArray(list) ? list : [list]));
    return (
      ours?.length === theirs?.length && (ours ?? []).every((member, at) => agrees(member, theirs?.[at], key))
    );
  }
  if (!isObject(copy)) {
    if (typeof copy !== 'string') return copy === hosted;
    return copy === hosted || isSameAddress(copy, idOf(hosted));
  }
  if (typeof hosted === 'string') {
    const isBareLink = Object.keys(copy).every((name) => name === 'id' || name === '@id');
    return (isBareLink || linkedParts.has(key)) && isSameAddress(idOf(copy), hosted);
  }
  if (!isObject(hosted)) return false;
  // How a document names its terms is its own affair; inside, a context tells one extension from another.
  const isDocument = key === '' || linkedParts.has(key);
  return Object.entries(copy).every(
    ([name, member]) => (name === '@context' && isDocument) || agrees(member, hosted[name], name),
  );
}
