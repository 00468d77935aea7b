import type { Packaging } from '#src/domain/credential/credential.ts';
import { isOfferDocument } from '#src/domain/issuance/offer-text.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { ok } from '#src/domain/result.ts';
import { parseJsonText } from '../json/json-text.ts';
import { isObject, items, member, members, top, typesOf, type Place } from '../json/place.ts';
import { looksLikeSdJwt, looksLikeToken, readCompactToken } from './compact-token.ts';
import { refuse } from './problem.ts';
import { hasJadesParameters, isJsonSeal, looksSealed, openCompactSeal, openJsonSeal } from './seal.ts';
import { compactOf, isJsonSdJwt, saysSdJwt, unwrapSdJwt } from './sd-jwt.ts';
import { below, presentedIn, unwrapEach, unwrapPresentation, type Unwrapping } from './unwrap-each.ts';

/** A presentation of tokens of seals is three deep; more is nobody's credential. */
const deepestNesting = 4;

/** The credentials in a parsed JSON file: one, or several in a presentation or a list. */
export function unwrapDocument(
  document: JsonValue,
  text: string,
  packaging: Packaging,
  nesting = 0,
): Unwrapping {
  if (nesting > deepestNesting) return refuse('too-deep', { limit: deepestNesting });
  if (typeof document === 'string') return unwrapInnerText(document.trim(), packaging, nesting + 1);
  const unwrapOne = (place: Place) =>
    unwrapDocument(place.value ?? null, JSON.stringify(place.value), packaging, nesting + 1);
  if (Array.isArray(document)) return unwrapEach(items(top(document)), unwrapOne);
  if (!isObject(document)) return refuse('not-a-credential');
  if (isJsonSdJwt(document)) return unwrapSdJwt(compactOf(document), packaging);
  if (isJsonSeal(document)) {
    const seal = openJsonSeal(document);
    return seal.ok
      ? ok([{ ...seal.value, text, packaging: packaging === 'json' ? 'jades' : packaging }])
      : seal;
  }
  const types = typesOf(top(document));
  if (types.includes('VerifiablePresentation')) return unwrapPresentation(document, unwrapOne);
  const enveloped = envelopedToken(document, types);
  if (enveloped !== null) return unwrapToken(enveloped, packaging, nesting + 1);
  const alone = aloneInGraph(document);
  if (alone !== null) return unwrapDocument(alone, text, packaging, nesting + 1);
  const wrapped = wrappedCredentials(document, types);
  if (wrapped.length > 1) return unwrapEach(wrapped, unwrapOne);
  const [inner] = wrapped;
  if (inner !== undefined) {
    const found = unwrapDocument(inner.value ?? null, text, packaging, nesting + 1);
    return found.ok ? ok(below(inner.at, found.value)) : found;
  }
  return ok([{ packaging, document, text, faults: [], envelope: { kind: 'none' } }]);
}

/** A credential that stands in a document as text: a token, or JSON that was written into a string. */
function unwrapInnerText(text: string, packaging: Packaging, nesting: number): Unwrapping {
  if (looksLikeToken(text)) return unwrapToken(text, packaging, nesting);
  if (!/^[[{]/.test(text)) return refuse('not-a-credential');
  const parsed = parseJsonText(text);
  return parsed.ok ? unwrapDocument(parsed.value, text, packaging, nesting) : parsed;
}

/** The credential in a compact token, or the seal it turns out to be. */
export function unwrapToken(token: string, packaging: Packaging, nesting = 0): Unwrapping {
  if (looksLikeSdJwt(token)) return unwrapSdJwt(token, packaging);
  const read = readCompactToken(token);
  if (!read.ok) return read;
  const { compact, header, payload } = read.value;
  if (saysSdJwt(header, payload)) return unwrapSdJwt(compact, packaging);
  const document = isObject(payload) ? credentialOf(payload) : null;
  const isSeal = document === null ? looksSealed(header) : document === payload && hasJadesParameters(header);
  if (isSeal) {
    const seal = openCompactSeal(read.value);
    if (!seal.ok) return seal;
    return ok([{ ...seal.value, text: compact, packaging: packaging === 'json' ? 'jades' : packaging }]);
  }
  if (!isObject(payload)) return refuse(read.value.payloadPart === '' ? 'seal-detached' : 'jwt-malformed');
  const presentation = presentationOf(payload);
  if (presentation !== null) {
    const found = unwrapDocument(presentation.document, compact, packaging, nesting + 1);
    const secured = { kind: 'jwt' as const, compact, header, payload, document: presentation.document };
    return presentedIn(secured, found.ok ? ok(below(presentation.at, found.value)) : found);
  }
  if (document === null) return refuse('not-a-credential');
  return ok([
    {
      packaging: packaging === 'json' ? 'jwt' : packaging,
      document,
      text: compact,
      faults: [],
      envelope: { kind: 'jwt', compact, header, payload },
    },
  ]);
}

/** The credential in a token: in `vc` (VC 1.1 section 6.3.1) or the whole payload (VC-JOSE-COSE, Open Badges 2.0 signed). */
function credentialOf(payload: JsonObject): JsonObject | null {
  const { vc } = payload;
  if (isObject(vc)) return vc;
  const types = typesOf(top(payload));
  // The older record (CLR 1.0 signed) is named for what it is.
  const isKnown = types.some((type) => ['VerifiableCredential', 'Assertion', 'Clr'].includes(type));
  return isKnown || Object.hasOwn(payload, 'badge') ? payload : null;
}

function presentationOf(payload: JsonObject): { document: JsonObject; at: string } | null {
  const { vp } = payload;
  if (isObject(vp)) return { document: { ...vp, type: ['VerifiablePresentation'] }, at: '/vp' };
  return typesOf(top(payload)).includes('VerifiablePresentation') ? { document: payload, at: '' } : null;
}

/**
 * `EnvelopedVerifiableCredential` and `EnvelopedVerifiablePresentation` (VC Data Model 2.0 sections 4.12.1 and
 * 4.13.1): the token stands in a `data:` URL.
 */
function envelopedToken(document: JsonObject, types: readonly string[]): string | null {
  const { id } = document;
  const isEnvelope = types.some((type) => /^EnvelopedVerifiable(Credential|Presentation)$/.test(type));
  if (!isEnvelope || typeof id !== 'string') return null;
  // The parameters differ from draft to draft, and one puts a comma too many; the token has none.
  return id.startsWith('data:application/') ? id.slice(id.lastIndexOf(',') + 1) : null;
}

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
function wrappedCredentials(document: JsonObject, types: readonly string[]): Place[] {
  if (types.length > 0 || Object.hasOwn(document, '@context') || isOfferDocument(document)) return [];
  const places = wrappers.map((name) => member(top(document), name)).flatMap(asked);
  return places.filter(({ value, at }) => {
    if (Array.isArray(value)) return value.length > 0 && (!answers.has(at) || value.every(isLikeCredential));
    if (listsOnly.has(at.slice(1))) return false;
    return isObject(value) || isLikeCredential(value);
  });
}

/** Names under which anything may stand: a list of rows is none of credentials. */
const answers: ReadonlySet<string> = new Set(['/data', '/result']);

function isLikeCredential(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return looksLikeToken(value) || /^\s*\{/.test(value);
  return isObject(value) && (typesOf(top(value)).length > 0 || Object.hasOwn(value, '@context'));
}

/**
 * The one node of a document that is nothing but a graph, with the document's context in place of its own: the two
 * forms say the same (JSON-LD 1.1 section 4.9, for a graph without a name). Null where the node has a context too, or
 * is one of several: what belongs together then is not for a reader to say.
 */
function aloneInGraph(document: JsonObject): JsonObject | null {
  const { '@graph': graph, '@context': context, ...rest } = document;
  const [node, ...others] = items({ value: graph, at: '' });
  if (node === undefined || others.length > 0 || Object.keys(rest).length > 0) return null;
  if (!isObject(node.value)) return null;
  if (context === undefined) return node.value;
  return Object.hasOwn(node.value, '@context') ? null : { '@context': context, ...node.value };
}

/** A `vp_token` holds what was asked for, under the name of each question (OpenID4VP 1.0 section 8.1). */
function asked(place: Place): Place[] {
  const isByQuestion = place.at === '/vp_token' && isObject(place.value) && typesOf(place).length === 0;
  return isByQuestion ? members(place).map(([, answers]) => answers) : [place];
}
