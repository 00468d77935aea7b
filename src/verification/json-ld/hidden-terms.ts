import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { asList } from '#src/verification/json.ts';

const credentials = 'https://www.w3.org/2018/credentials#';

/** Entries that decide a verdict, by the plain word under which they are read. */
const decisive = [
  'issuer',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSubject',
] as const;

/**
 * The first decisive entry that is signed but not written under its plain word, or `null`.
 *
 * A signature over N-Quads covers statements, not their spelling. Someone could write an end date
 * under its full address, or under the same id in another place: the signature would still hold, and
 * whoever reads `validUntil` would find nothing. So the statements about the credential itself must
 * stand, one for one, under the plain words of the document.
 *
 * @param expanded - the document in expanded JSON-LD form
 */
export function findHiddenTerm(document: JsonObject, expanded: readonly JsonValue[]): string | null {
  const [root, ...others] = expanded;
  if (!isObject(root) || others.length > 0) return '@graph';
  for (const word of decisive) {
    if (asList(root[credentials + word]).length !== countValues(document[word])) return word;
  }
  const id = root['@id'];
  return typeof id === 'string' && Object.values(root).some((value) => repeats(value, id)) ? '@id' : null;
}

function countValues(value: JsonValue | undefined): number {
  return asList(value).filter((member) => member !== null).length;
}

/** True where a node below states more about the credential's own id than the bare reference. */
function repeats(value: JsonValue, id: string): boolean {
  if (Array.isArray(value)) return value.some((member) => repeats(member, id));
  if (!isObject(value)) return false;
  if (value['@id'] === id && Object.keys(value).length > 1) return true;
  return Object.values(value).some((member) => repeats(member, id));
}
