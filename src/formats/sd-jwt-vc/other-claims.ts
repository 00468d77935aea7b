import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { untagged } from '../facts/localized-text.ts';
import { members, statedAt, type Place } from '../json/place.ts';
import { learningClaims } from './learning-claims.ts';
import { personClaims } from './learner.ts';
import type { TypeMetadata } from './type-metadata.ts';

/** Claims of the token itself (RFC 7519 section 4.1, RFC 9901, SD-JWT VC section 2.2.2), and what is read elsewhere. */
const tokenClaims: ReadonlySet<string> = new Set([
  ...['iss', 'aud', 'exp', 'nbf', 'iat', 'jti', 'id', 'cnf', 'status', 'vct', 'vct#integrity', 'type'],
  ...[
    'issuer',
    'issuing_authority',
    'issuing_country',
    'trust_anchor',
    'credentialSubject',
    'holder',
    'picture',
  ],
]);

const limits = { entries: 60, characters: 400, depth: 3 } as const;

/**
 * Claims that no other fact holds, such as a document number or its end date, in the issuer's own words:
 * under the label of the type's description, else under the claim's own name.
 */
export function otherClaims(document: Place, metadata: TypeMetadata | null): Stated<LocalizedText>[] {
  const found: Stated<LocalizedText>[] = [];
  const collect = (place: Place, path: readonly string[]): void => {
    if (found.length >= limits.entries) return;
    if (isObject(place.value)) {
      if (path.length < limits.depth)
        for (const [name, inner] of members(place)) collect(inner, [...path, name]);
      return;
    }
    const text = textOf(place);
    if (text !== null) found.push(statedAt(labelled(path, text, metadata), place));
  };
  for (const [name, place] of members(document))
    if (![tokenClaims, personClaims, learningClaims].some((names) => names.has(name))) collect(place, [name]);
  return found;
}

function labelled(path: readonly string[], text: string, metadata: TypeMetadata | null): LocalizedText {
  const labels = metadata?.labels.get(path.join('/')) ?? untagged(path.join(' '));
  return Object.fromEntries(
    Object.entries(labels).map(([language, label]) => [language, `${label}: ${text}`]),
  );
}

/** Plain values, and lists of them; a picture or a longer text is left to the document itself. */
function textOf({ value }: Place): string | null {
  const values = Array.isArray(value) ? value : [value];
  const isPlain = values.every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  const text = isPlain ? values.map(String).join(', ').trim() : '';
  return text === '' || text.length > limits.characters || text.startsWith('data:') ? null : text;
}
