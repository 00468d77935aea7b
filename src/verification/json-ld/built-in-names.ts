import { isObject, type JsonValue } from '#src/domain/json.ts';

/**
 * The first node that is named like a member which every object has (`__proto__`, `constructor` …), or `null`.
 *
 * jsonld.js keeps nodes by name in an ordinary object when it makes statements, so it would write into
 * `Object.prototype` before it refuses the name, which is no absolute address.
 *
 * @param expanded - a document in expanded form
 */
export function findBuiltInName(expanded: JsonValue): string | null {
  if (Array.isArray(expanded)) return firstName(expanded);
  if (!isObject(expanded)) return null;
  const id = Object.hasOwn(expanded, '@id') ? expanded['@id'] : null;
  if (typeof id === 'string' && id in Object.prototype) return id;
  // What stands in a value is no node.
  return Object.hasOwn(expanded, '@value') ? null : firstName(Object.values(expanded));
}

function firstName(values: readonly JsonValue[]): string | null {
  for (const value of values) {
    const name = findBuiltInName(value);
    if (name !== null) return name;
  }
  return null;
}
