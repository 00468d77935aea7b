import type { JsonValue } from '#src/domain/json.ts';
import type { ActiveContext, Mapping } from './active-context.ts';

/** A term whose definition needs nothing but what stands here. */
export type PlainTerm = {
  /** `@id`, `@type` or the address of a property. */
  iri: string;
  /** `null` where values keep the type that JSON gives them; `@id`, `@vocab`, or the address of a datatype. */
  coercion: string | null;
  container: 'none' | 'list' | 'graph';
  /** The context that holds inside values of this term. */
  scoped: JsonValue | undefined;
};

/** An absolute address with a scheme: never a keyword, a blank node or a relative reference. */
export const isAddress = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/.test(text);

const plainMembers = new Set([
  '@id',
  '@type',
  '@container',
  '@context',
  'reverse',
  'protected',
  '_prefix',
  '_termHasColon',
]);
const otherCoercions = new Set(['@json', '@none']);

const termsOf = new WeakMap<ActiveContext, Map<string, PlainTerm | null>>();

/** What a key means in a context, or `null` where it has no definition or one out of the ordinary. */
export function plainTerm(active: ActiveContext, key: string): PlainTerm | null {
  let terms = termsOf.get(active);
  if (terms === undefined) termsOf.set(active, (terms = new Map([...keywords])));
  const known = terms.get(key);
  if (known !== undefined) return known;
  const mapping = active.mappings.get(key);
  // Only defined terms are remembered: there is no end of others.
  if (mapping === undefined || mapping === null) return null;
  const isPlain = !('@language' in active) && !('@direction' in active);
  const term = isPlain ? readMapping(mapping) : null;
  terms.set(key, term);
  return term;
}

const keyword = (iri: string): [string, PlainTerm] => [
  iri,
  { iri, coercion: null, container: 'none', scoped: undefined },
];
const keywords = [keyword('@id'), keyword('@type')];

function readMapping(mapping: Mapping): PlainTerm | null {
  const { '@id': iri, '@type': coercion = null, '@context': scoped, reverse } = mapping;
  if (reverse || iri === undefined || iri === null) return null;
  if (!Object.keys(mapping).every((member) => plainMembers.has(member))) return null;
  if (iri !== '@id' && iri !== '@type' && !isAddress(iri)) return null;
  if (coercion !== null && otherCoercions.has(coercion)) return null;
  const container = readContainer(mapping['@container'] ?? []);
  return container === null ? null : { iri, coercion, container, scoped };
}

/** `@set` asks for nothing: in expanded form every property has a list of values. */
function readContainer(containers: readonly string[]): PlainTerm['container'] | null {
  const [first, ...others] = containers.filter((container) => container !== '@set');
  if (first === undefined) return 'none';
  if (others.length > 0) return null;
  return first === '@list' ? 'list' : first === '@graph' ? 'graph' : null;
}

/**
 * The absolute address that a text stands for (JSON-LD 1.1 API section 5.2), or `undefined` where it is none
 * without a base, a vocabulary or blank nodes.
 *
 * @param isVocabulary - the text may also be a term
 */
export function plainAddress(active: ActiveContext, text: string, isVocabulary: boolean): string | undefined {
  if (isVocabulary) {
    const mapping = active.mappings.get(text);
    if (mapping !== undefined) {
      const iri = mapping?.['@id'];
      return typeof iri === 'string' && isAddress(iri) ? iri : undefined;
    }
  }
  const colon = text.indexOf(':');
  if (colon > 0 && !text.startsWith('//', colon + 1)) {
    const prefix = active.mappings.get(text.slice(0, colon));
    if (prefix?._prefix === true) return joined(prefix['@id'], text.slice(colon + 1));
  }
  return isAddress(text) ? text : undefined;
}

function joined(start: string | null | undefined, end: string): string | undefined {
  const whole = `${String(start)}${end}`;
  return typeof start === 'string' && isAddress(whole) ? whole : undefined;
}
