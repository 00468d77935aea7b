import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';

/** The way to a value: names of members and places in lists. */
export type Path = readonly (string | number)[];

/** RFC 6901 JSON Pointer: how problems of a template name their places. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Undefined where nothing stands; only own members are looked up. */
export function valueAt(json: JsonValue, path: Path): JsonValue | undefined {
  let found: JsonValue | undefined = json;
  for (const step of path) {
    if (typeof step === 'number') found = Array.isArray(found) ? found[step] : undefined;
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

/**
 * The document with another value at a place; `undefined` takes the place away, and with it an object that
 * then holds nothing, unless that is an item of a list.
 */
export function withValue(json: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const changed = change(json, path, value);
  return isObject(changed) ? changed : {};
}

function change(
  json: JsonValue | undefined,
  path: Path,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(json) ? [...json] : [];
    const next = change(list[step], rest, value);
    // An item stays where it was when the last of its fields is cleared: it is being typed in.
    if (next === undefined && rest.length === 0) list.splice(step, 1);
    else list[step] = next ?? {};
    return list;
  }
  const members = new Map(Object.entries(isObject(json) ? json : {}));
  const next = change(members.get(step), rest, value);
  if (next === undefined) members.delete(step);
  else members.set(step, next);
  // `Object.fromEntries` defines members, so that `__proto__` is one like any other.
  return members.size === 0 && value === undefined ? undefined : Object.fromEntries(members);
}

export const listAt = (json: JsonValue, path: Path): JsonValue[] => {
  const found = valueAt(json, path);
  return Array.isArray(found) ? found : [];
};

/** A text, or one of a list of texts alone. */
export const textsAt = (json: JsonValue, path: Path): string[] => {
  const found = valueAt(json, path);
  const list = Array.isArray(found) ? found : [found];
  return list.filter((item) => typeof item === 'string');
};

export const textAt = (json: JsonValue, path: Path): string => {
  const found = valueAt(json, path);
  return typeof found === 'string' ? found : '';
};

/** An item moved one place up or down in its list. */
export function moved(json: JsonObject, list: Path, from: number, by: -1 | 1): JsonObject {
  const items = [...listAt(json, list)];
  const [item] = items.splice(from, 1);
  if (item === undefined) return json;
  items.splice(from + by, 0, item);
  return withValue(json, list, items);
}

/** An id with the prefix that nothing in the list has: "group-3". */
export function freshId(items: readonly JsonValue[], prefix: string, key = 'id'): string {
  const taken = new Set(items.map((item) => valueAt(item, [key])));
  let number = items.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
