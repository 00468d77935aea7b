import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { asList } from '#src/verification/json.ts';
import { bundledContexts } from '#src/verification/json-ld/bundled-contexts.ts';

/** A word that a document defines for itself: the address it stands for, and the type of its values. */
type OwnTerm = { iri: string; coercion: string | null };

/**
 * A document without contexts of its own: words that it defines beside those of the bundled contexts are spelt
 * out in full, so that nothing in it can change what another word means.
 *
 * Makers of Blockcerts define a few words for themselves in nearly every document (`displayHtml`, `metadataJson`).
 * Only such additions are followed. `null` for a document that defines anything else: a word or an
 * address that a bundled context has, a keyword, a prefix, a nested context.
 *
 * Text direction is left out, as it is in RDF unless asked for (JSON-LD 1.1 API section 10.1, `rdfDirection`).
 */
export function spellOutOwnTerms(document: JsonObject): JsonObject | null {
  const contexts = asList(document['@context']);
  const own = contexts.filter(isObject);
  const addresses = contexts.filter((context) => typeof context === 'string');
  const terms = own.length === 0 ? new Map<string, OwnTerm>() : readOwnTerms(own, addresses);
  if (terms === null || own.length + addresses.length < contexts.length) return null;
  const spelt = spellOut({ ...document, '@context': addresses }, terms);
  return isObject(spelt) ? spelt : null;
}

function readOwnTerms(own: readonly JsonObject[], addresses: readonly string[]): Map<string, OwnTerm> | null {
  const known = knownWords(addresses);
  const terms = new Map<string, OwnTerm>();
  for (const [term, definition] of own.flatMap((context) => Object.entries(context))) {
    const read = readTerm(definition);
    const isNew = !term.startsWith('@') && !term.includes(':') && term !== '__proto__' && !known.has(term);
    if (read === null || !isNew || terms.has(term) || known.has(read.iri)) return null;
    terms.set(term, read);
  }
  return terms;
}

function readTerm(definition: JsonValue): OwnTerm | null {
  if (typeof definition === 'string')
    return isWebAddress(definition) ? { iri: definition, coercion: null } : null;
  if (!isObject(definition) || Object.keys(definition).some((key) => key !== '@id' && key !== '@type'))
    return null;
  const { '@id': iri, '@type': coercion = null } = definition;
  const isKnown =
    coercion === null || coercion === '@id' || (typeof coercion === 'string' && isWebAddress(coercion));
  return typeof iri === 'string' && isWebAddress(iri) && isKnown ? { iri, coercion: coercion } : null;
}

/** Other schemes may be prefixes that a later context defines; what ends like a prefix may be used as one. */
const isWebAddress = (text: string): boolean => /^https?:\/\/\S+[^/#?:]$/.test(text);

/** Every word and every address in the contexts named, at any depth and with prefixes written out. */
function knownWords(addresses: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  const contexts = addresses.flatMap((address) => asList(bundledContexts.get(address)?.['@context']));
  const prefixes = new Map(contexts.filter(isObject).flatMap((context) => Object.entries(context)));
  const collect = (value: JsonValue | undefined): void => {
    if (typeof value === 'string') {
      const [prefix = '', rest] = value.split(/:(.*)/, 2);
      const start = prefixes.get(prefix);
      words.add(typeof start === 'string' && rest !== undefined ? start + rest : value);
    }
    for (const [key, member] of isObject(value) ? Object.entries(value) : []) {
      words.add(key);
      collect(member);
    }
  };
  contexts.forEach(collect);
  return words;
}

function spellOut(value: JsonValue, terms: ReadonlyMap<string, OwnTerm>): JsonValue {
  if (Array.isArray(value)) return value.map((member) => spellOut(member, terms));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '@direction')
      .map(([key, member]) => {
        if (key === '@context') return [key, member];
        if (key === 'type' || key === '@type') return [key, spellOutTypes(member, terms)];
        const term = terms.get(key);
        const inner = spellOut(member, terms);
        return term === undefined ? [key, inner] : [term.iri, coerce(inner, term.coercion)];
      }),
  );
}

function spellOutTypes(types: JsonValue, terms: ReadonlyMap<string, OwnTerm>): JsonValue {
  if (Array.isArray(types)) return types.map((type) => spellOutTypes(type, terms));
  return typeof types === 'string' ? (terms.get(types)?.iri ?? types) : types;
}

/** What type coercion does to plain values (JSON-LD 1.1 API section 5.3). */
function coerce(value: JsonValue, coercion: string | null): JsonValue {
  if (Array.isArray(value)) return value.map((member) => coerce(member, coercion));
  if (coercion === null || value === null || typeof value === 'object') return value;
  return coercion === '@id' && typeof value === 'string'
    ? { '@id': value }
    : { '@value': value, '@type': coercion };
}
