import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { ActiveContext } from './active-context.ts';
import type { ContextCache } from './context-cache.ts';
import { plainAddress, plainTerm } from './plain-terms.ts';

/**
 * [Note: Two ways to expand]
 *
 * jsonld.js is right about everything and slow about the ordinary. This expands what credentials are made
 * of: defined terms, addresses, text, numbers, lists, nested nodes, contexts scoped to types and properties.
 * At anything else, be it exotic or wrong, it gives up, and the library decides about the whole document. It
 * refuses nothing itself, so that there is one place that does; and it knows no contexts of its own, but
 * follows those that the library made (`ContextCache.recall`), so that the first document of a kind is always
 * the library's.
 *
 * The functions follow the Expansion Algorithm (JSON-LD 1.1 API section 5.1.2) in the order of the library.
 * Tests hold the result against the library's over every bundled context, with documents made at random.
 */
export function expandPlainly(document: JsonObject, contexts: ContextCache): JsonObject[] | undefined {
  const root = expandNode(contexts, contexts.initial, null, document);
  return root === undefined ? undefined : [root];
}

/**
 * A node, or `undefined` where it is not plain.
 *
 * @param from - the context around it
 * @param property - under which it stands; `null` at the top
 */
function expandNode(
  contexts: ContextCache,
  from: ActiveContext,
  property: string | null,
  element: JsonObject,
): JsonObject | undefined {
  const keys = Object.keys(element);
  const outer = enterNode(contexts, from, property, element, keys);
  if (outer === undefined) return undefined;
  // A definition that is not plain could be one of `@type`.
  if (keys.some((key) => plainTerm(outer, key) === null && outer.mappings.has(key))) return undefined;
  const typeKey = keys.find((key) => plainTerm(outer, key)?.iri === '@type');
  const types = typeKey === undefined ? [] : textsIn(element[typeKey]);
  const active = types && enterTypes(contexts, outer, types);
  if (types === undefined || active === undefined) return undefined;

  const node: JsonObject = {};
  for (const key of keys) {
    if (key === '@context') continue;
    const term = plainTerm(active, key);
    if (term === null || Object.hasOwn(node, term.iri)) return undefined;
    let expanded: JsonValue | undefined;
    if (term.iri === '@id') {
      const id = element[key];
      expanded = typeof id === 'string' ? plainAddress(active, id, false) : undefined;
    } else if (term.iri === '@type') {
      if (key !== typeKey) return undefined;
      if (types.length === 0) continue;
      expanded = expandTypes(outer, types);
    } else {
      expanded = expandProperty(contexts, active, key, element[key] ?? null);
      if (expanded === null) continue;
    }
    if (expanded === undefined) return undefined;
    node[term.iri] = expanded;
  }
  const beginsGraph = property === null || isGraph(active, property);
  return beginsGraph && statesNothing(node) ? undefined : node;
}

const isGraph = (active: ActiveContext, property: string): boolean =>
  active.mappings.get(property)?.['@container']?.includes('@graph') === true;

/** The library drops such a node where a graph begins, which safe mode does not allow. */
function statesNothing(node: JsonObject): boolean {
  const count = Object.keys(node).length;
  return count === 0 || (count === 1 && node['@id'] !== undefined);
}

/** Steps 7 to 9: leave what the type of the node around brought, then add what property and node bring. */
function enterNode(
  contexts: ContextCache,
  from: ActiveContext,
  property: string | null,
  element: JsonObject,
  keys: readonly string[],
): ActiveContext | undefined {
  let active: ActiveContext | undefined = from;
  if (from.previousContext !== undefined) {
    const isShort = keys.length <= 2 && !Object.hasOwn(element, '@context');
    if (isShort && keys.some((key) => plainTerm(from, key) === null)) return undefined;
    const isReference = isShort && keys.length === 1 && plainTerm(from, keys[0] ?? '')?.iri === '@id';
    if (!isReference) active = from.previousContext;
  }
  const scoped = property === null ? undefined : from.mappings.get(property)?.['@context'];
  if (scoped !== undefined) active = contexts.recall(active, scoped, false);
  const own = element['@context'];
  return own === undefined || active === undefined ? active : contexts.recall(active, own, false);
}

/** Step 11: contexts that come with types, in the order of the types. */
function enterTypes(
  contexts: ContextCache,
  outer: ActiveContext,
  types: readonly string[],
): ActiveContext | undefined {
  let active: ActiveContext | undefined = outer;
  for (const type of types.length > 1 ? [...types].sort() : types) {
    const scoped = outer.mappings.get(type)?.['@context'];
    if (scoped !== undefined && active !== undefined) active = contexts.recall(active, scoped, true);
  }
  return active;
}

function textsIn(value: JsonValue | undefined): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}

function expandTypes(active: ActiveContext, types: readonly string[]): string[] | undefined {
  const addresses: string[] = [];
  for (const type of types) {
    const address = plainAddress(active, type, true);
    if (address === undefined) return undefined;
    addresses.push(address);
  }
  return addresses;
}

/** The values of one property; `null` where there are none, `undefined` where one is not plain. */
function expandProperty(
  contexts: ContextCache,
  active: ActiveContext,
  key: string,
  value: JsonValue,
): JsonValue[] | null | undefined {
  const term = plainTerm(active, key);
  const inner = term?.scoped === undefined ? active : contexts.recall(active, term.scoped, false);
  if (term === null || inner === undefined) return undefined;
  if (inner !== active && plainTerm(inner, key)?.container !== term.container) return undefined;
  if (value === null) return null;
  const expanded: JsonObject[] = [];
  for (const member of Array.isArray(value) ? value : [value]) {
    if (member === null) continue;
    const one = Array.isArray(member) ? undefined : expandValue(contexts, inner, key, member);
    if (one === undefined) return undefined;
    expanded.push(one);
  }
  if (term.container === 'none') return expanded;
  if (term.container === 'list') return [{ '@list': expanded }];
  if (expanded.some((one) => one['@value'] !== undefined || statesNothing(one))) return undefined;
  return expanded.length === 0 ? null : expanded.map((one) => ({ '@graph': [one] }));
}

function expandValue(
  contexts: ContextCache,
  active: ActiveContext,
  property: string,
  value: string | number | boolean | JsonObject,
): JsonObject | undefined {
  if (typeof value === 'object') return expandNode(contexts, active, property, value);
  const term = plainTerm(active, property);
  if (term === null || term.iri.startsWith('@')) return undefined;
  const { coercion } = term;
  if (coercion === null) return { '@value': value };
  if (coercion !== '@id' && coercion !== '@vocab') return { '@type': coercion, '@value': value };
  const address = typeof value === 'string' ? plainAddress(active, value, coercion === '@vocab') : undefined;
  return address === undefined ? undefined : { '@id': address };
}
