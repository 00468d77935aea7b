import { isObject, type JsonObject } from '#src/domain/json.ts';
import { asList, asText } from '#src/verification/json.ts';

/** Names of what is checked about any credential, in the two families of XML; `recipient` says who was found. */
const dates = ['validFrom', 'issued', 'validUntil', 'expiryDate'];
const people = ['credentialSubject', 'learner'];

/**
 * The dates and the recipient of a credential in XML, under the words that the checks know. `document` is a tree of
 * elements with `name` and `children`; the credential is its root, or inside the presentation that is.
 */
export function claimsInXml(document: JsonObject): JsonObject {
  const root = childrenOf(document).find((child) => child['name'] === 'europassCredential') ?? document;
  const found = childrenOf(root).flatMap((child): [string, string | JsonObject][] => {
    const name = asText(child['name']) ?? '';
    if (people.includes(name)) return [['credentialSubject', { name: 'stated' }]];
    const text = asList(child['children'])
      .filter((part) => typeof part === 'string')
      .join('')
      .trim();
    return dates.includes(name) ? [[name, text]] : [];
  });
  return Object.fromEntries(found);
}

const childrenOf = (element: JsonObject): readonly JsonObject[] =>
  asList(element['children']).filter(isObject);
