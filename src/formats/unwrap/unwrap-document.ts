import type { Packaging } from '#src/domain/credential/credential.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { ok } from '#src/domain/result.ts';
import { parseJsonText } from '../json/json-text.ts';
import { items, top, typesOf, type Place } from '../json/place.ts';
import { looksLikeSdJwt, looksLikeToken, readCompactToken } from './compact-token.ts';
import { credentialInGraph } from './graph.ts';
import { refuse } from './problem.ts';
import { hasJadesParameters, isJsonSeal, looksSealed, openCompactSeal, openJsonSeal } from './seal.ts';
import { compactOf, isJsonSdJwt, saysSdJwt, unwrapSdJwt } from './sd-jwt.ts';
import { below, presentedIn, unwrapEach, unwrapPresentation, type Unwrapping } from './unwrap-each.ts';
import { wrappedCredentials } from './wrapped-credentials.ts';

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
  const alone = credentialInGraph(document);
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
  // Some wallets leave out both what holds the credentials and what it is.
  if (Array.isArray(payload['verifiableCredential']) && typesOf(top(payload)).length === 0)
    return { document: { ...payload, type: ['VerifiablePresentation'] }, at: '' };
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
