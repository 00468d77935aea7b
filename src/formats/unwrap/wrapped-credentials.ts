import { isOfferDocument } from '#src/domain/issuance/offer-text.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { member, members, top, typesOf, type Place } from '../json/place.ts';
import { looksLikeToken } from './compact-token.ts';
import { isJsonSeal } from './seal.ts';

/** Members of wrappers, and whether there may be lists of credentials alone in them. */
const wrappers = [
  'credential',
  'verifiableCredential',
  'credentials',
  // VC-JWT claims without their token (VC 1.1 section 6.3.1), and OpenID for Verifiable Presentations.
  'vc',
  'vp',
  'vp_token',
  // Open Badges 3.0 section 6: an answer holds documents and tokens side by side.
  'compactJwsString',
  // Exports of badge backpacks.
  'assertions',
  'badges',
  // What interfaces put around every answer.
  'data',
  'result',
] as const;

/** Names that say something else too where they hold no list. */
const listsOnly: ReadonlySet<string> = new Set(['credentials', 'assertions', 'badges']);

/**
 * The credentials in a wrapper that carries them beside notes for a machine: the EDC issuer's upload form, answers
 * of interfaces. Empty where the document is none.
 */
export function wrappedCredentials(document: JsonObject, types: readonly string[]): Place[] {
  if (types.length > 0 || Object.hasOwn(document, '@context') || isOfferDocument(document)) return [];
  const places = wrappers.map((name) => member(top(document), name)).flatMap(asked);
  const known = places.filter(({ value, at }) => {
    if (Array.isArray(value)) return value.length > 0 && (!answers.has(at) || value.every(isLikeCredential));
    if (listsOnly.has(at.slice(1))) return false;
    return isObject(value) || isLikeCredential(value);
  });
  if (known.length > 0 || ownWords.some((word) => Object.hasOwn(document, word))) return known;
  return members(top(document))
    .filter(([name]) => !name.startsWith('@'))
    .map(([, place]) => place)
    .filter(({ value }) =>
      Array.isArray(value) ? value.length > 0 && value.every(isSurelyCredential) : isSurelyCredential(value),
    );
}

/** What credentials say that do not say their type: whatever stands in one of these is theirs. */
const ownWords = ['credentialSubject', 'recipient', 'badge', 'iss', 'vct'] as const;

/** Whether a value can be nothing else than a credential, under whatever name somebody put it. */
function isSurelyCredential(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return looksLikeToken(value);
  if (!isObject(value)) return false;
  const types = typesOf(top(value));
  const isBadge = types.includes('Assertion') && Object.hasOwn(value, 'badge');
  return (
    isBadge ||
    isJsonSeal(value) ||
    types.some((type) => /^(Enveloped)?Verifiable(Credential|Presentation)$/.test(type))
  );
}

/** Names under which anything may stand: a list of rows is none of credentials. */
const answers: ReadonlySet<string> = new Set(['/data', '/result']);

function isLikeCredential(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return looksLikeToken(value) || /^\s*\{/.test(value);
  return isObject(value) && (typesOf(top(value)).length > 0 || Object.hasOwn(value, '@context'));
}

/** A `vp_token` holds what was asked for, under the name of each question (OpenID4VP 1.0 section 8.1). */
function asked(place: Place): Place[] {
  const isByQuestion = place.at === '/vp_token' && isObject(place.value) && typesOf(place).length === 0;
  return isByQuestion ? members(place).map(([, answers]) => answers) : [place];
}
