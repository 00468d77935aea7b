import type { Packaging } from '#src/domain/credential/credential.ts';
import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { ReadProblem } from '#src/domain/credential/reading.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { isObject, items, member, textAt, top, typesOf } from '../json/place.ts';
import { limits } from '../limits.ts';
import { looksLikeSdJwt, looksLikeToken, readCompactToken } from './compact-token.ts';
import { notSupportedYet, refuse } from './problem.ts';
import { hasJadesParameters, isJsonSeal, looksSealed, openCompactSeal, openJsonSeal } from './seal.ts';

type Unwrapping = Result<Unwrapped[], ReadProblem>;

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
  if (typeof document === 'string') {
    return looksLikeToken(document)
      ? unwrapToken(document, packaging, nesting + 1)
      : refuse('not-a-credential');
  }
  if (Array.isArray(document)) return unwrapEach(document, packaging, nesting);
  if (!isObject(document)) return refuse('not-a-credential');
  if (isJsonSeal(document)) {
    const seal = openJsonSeal(document);
    return seal.ok
      ? ok([{ ...seal.value, text, packaging: packaging === 'json' ? 'jades' : packaging }])
      : seal;
  }
  const types = typesOf(top(document));
  if (types.includes('VerifiablePresentation')) {
    return unwrapEach(
      items(member(top(document), 'verifiableCredential')).map((inner) => inner.value ?? null),
      packaging,
      nesting,
    );
  }
  const enveloped = envelopedToken(document, types);
  if (enveloped !== null) return unwrapToken(enveloped, packaging, nesting + 1);
  const inner = wrappedCredential(document, types);
  if (inner !== null) return unwrapDocument(inner, text, packaging, nesting + 1);
  return ok([{ packaging, document, text, faults: [], envelope: { kind: 'none' } }]);
}

/** The credential in a compact token, or the seal it turns out to be. */
export function unwrapToken(token: string, packaging: Packaging, nesting = 0): Unwrapping {
  if (looksLikeSdJwt(token)) return notSupportedYet('SD-JWT');
  const read = readCompactToken(token);
  if (!read.ok) return read;
  const { compact, header, payload } = read.value;
  if (
    /sd-jwt/i.test(textAt(member(top(header), 'typ')) ?? '') ||
    (isObject(payload) && Object.hasOwn(payload, '_sd'))
  ) {
    return notSupportedYet('SD-JWT');
  }
  const document = isObject(payload) ? credentialOf(payload) : null;
  const isSeal = document === null ? looksSealed(header) : document === payload && hasJadesParameters(header);
  if (isSeal) {
    const seal = openCompactSeal(read.value);
    if (!seal.ok) return seal;
    return ok([{ ...seal.value, text: compact, packaging: packaging === 'json' ? 'jades' : packaging }]);
  }
  if (!isObject(payload)) return refuse(read.value.payloadPart === '' ? 'seal-detached' : 'jwt-malformed');
  const presentation = presentationOf(payload);
  if (presentation !== null) return unwrapDocument(presentation, compact, packaging, nesting + 1);
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

function unwrapEach(documents: readonly JsonValue[], packaging: Packaging, nesting: number): Unwrapping {
  if (documents.length > limits.credentials) return refuse('too-many-values', { limit: limits.credentials });
  const found: Unwrapped[] = [];
  for (const document of documents) {
    const unwrapped = unwrapDocument(document, JSON.stringify(document), packaging, nesting + 1);
    // One credential that cannot be read must not go missing from among its neighbours unseen.
    if (!unwrapped.ok) return unwrapped;
    found.push(...unwrapped.value);
  }
  if (found.length > limits.credentials) return refuse('too-many-values', { limit: limits.credentials });
  return found.length === 0 ? refuse('not-a-credential') : ok(found);
}

/** The credential in a token: in `vc` (VC 1.1 section 6.3.1) or the whole payload (VC-JOSE-COSE, Open Badges 2.0 signed). */
function credentialOf(payload: JsonObject): JsonObject | null {
  const { vc } = payload;
  if (isObject(vc)) return vc;
  const types = typesOf(top(payload));
  const isBadge = types.includes('Assertion') || Object.hasOwn(payload, 'badge');
  return types.includes('VerifiableCredential') || isBadge ? payload : null;
}

function presentationOf(payload: JsonObject): JsonObject | null {
  const { vp } = payload;
  if (isObject(vp)) return { ...vp, type: ['VerifiablePresentation'] };
  return typesOf(top(payload)).includes('VerifiablePresentation') ? payload : null;
}

/** `EnvelopedVerifiableCredential` (VC Data Model 2.0, Enveloped Verifiable Credentials): the token stands in a `data:` URL. */
function envelopedToken(document: JsonObject, types: readonly string[]): string | null {
  const { id } = document;
  if (!types.includes('EnvelopedVerifiableCredential') || typeof id !== 'string') return null;
  // The parameters differ from draft to draft, and one puts a comma too many; the token has none.
  return id.startsWith('data:application/') ? id.slice(id.lastIndexOf(',') + 1) : null;
}

/** Wrappers that carry a credential beside notes for a machine: the EDC issuer's upload form, OpenID responses. */
function wrappedCredential(document: JsonObject, types: readonly string[]): JsonValue | null {
  if (types.length > 0 || Object.hasOwn(document, '@context')) return null;
  const { credential, credentials, verifiableCredential } = document;
  const inner = credential ?? verifiableCredential ?? (Array.isArray(credentials) ? credentials : undefined);
  const isWrapped =
    isObject(inner) || Array.isArray(inner) || (typeof inner === 'string' && looksLikeToken(inner));
  return isWrapped ? inner : null;
}
