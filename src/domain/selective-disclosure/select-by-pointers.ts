import type { JsonObject, JsonValue } from '../json.ts';

/** Steps of a JSON Pointer (RFC 6901 section 4); null where it is none. */
export function pointerSteps(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export const pointerOf = (path: readonly string[]): string =>
  path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wanted of a value: all of it, or of some members something. */
type Wanted = { whole: boolean; members: Map<string, Wanted> };

/**
 * The part of a JSON-LD document that pointers lead to, with what places it: contexts, and on the way
 * the `id` and `type` of every object (Data Integrity ECDSA Cryptosuites 1.0 section 3.4.11, selectJsonLd). Lists close
 * up. Null where a pointer leads nowhere.
 */
export function selectByPointers(document: JsonObject, pointers: readonly string[]): JsonObject | null {
  const root: Wanted = { whole: false, members: new Map() };
  for (const pointer of pointers) {
    const steps = pointerSteps(pointer);
    if (steps === null || !leads(document, steps)) return null;
    let wanted = root;
    for (const step of steps) {
      const next = wanted.members.get(step) ?? { whole: false, members: new Map<string, Wanted>() };
      wanted.members.set(step, next);
      wanted = next;
    }
    wanted.whole = true;
  }
  return { ...contextOf(document), ...selectedObject(document, root) };
}

const contextOf = (document: JsonObject): JsonObject =>
  Object.hasOwn(document, '@context') ? { '@context': document['@context'] ?? null } : {};

function leads(document: JsonObject, steps: readonly string[]): boolean {
  let value: JsonValue | undefined = document;
  for (const step of steps) value = memberOf(value, step);
  return value !== undefined;
}

/** A member by its own name only, or an element by its plain number. */
function memberOf(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return /^(0|[1-9]\d{0,8})$/.test(step) ? value[Number(step)] : undefined;
  return Object.hasOwn(value, step) ? value[step] : undefined;
}

function selected(value: JsonValue, wanted: Wanted): JsonValue {
  if (wanted.whole || typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return selectedObject(value, wanted);
  return value.flatMap((element, at) => {
    const inner = wanted.members.get(String(at));
    return inner ? [selected(element, inner)] : [];
  });
}

function selectedObject(value: JsonObject, wanted: Wanted): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]): [string, JsonValue][] => {
      const inner = wanted.members.get(name);
      if (wanted.whole) return [[name, held]];
      if (isPlacing(name, held)) return [[name, held]];
      return inner ? [[name, selected(held, inner)]] : [];
    }),
  );
}

/** Section 3.4.10, createInitialSelection: an address that is no blank node, and the types. */
function isPlacing(name: string, held: JsonValue): boolean {
  if (name === 'type' || name === '@type') return true;
  return (name === 'id' || name === '@id') && typeof held === 'string' && !held.startsWith('_:');
}
