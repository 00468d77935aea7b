import { isDeeperThan, isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';

/** Levels of arrays and objects that a document met while checking may have. */
const depthLimit = 64;

/** JSON-LD writes one value or a list of them; `null` and an absent key are no value. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function asText(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * The id of something written as an address or as an object with `id` (or `@id`). Of a list it is the first,
 * as whoever reads it for people takes it: a name that is shown must not be another than the one that is checked.
 */
export function idOf(value: JsonValue | undefined): string | null {
  const node = firstOf(value);
  if (typeof node === 'string') return node;
  return isObject(node) ? (idText(node['id']) ?? idText(node['@id'])) : null;
}

const firstOf = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) ? value[0] : value;

function idText(value: JsonValue | undefined): string | null {
  const one = firstOf(value);
  return typeof one === 'number' ? String(one) : asText(one);
}

/** The parsed object, or `null` for anything else: not JSON, not an object, or nested beyond reason. */
export function parseObject(text: string): JsonObject | null {
  const value = parseJson(text);
  return isObject(value) ? value : null;
}

/** The parsed value, or `null` for what is not JSON or nested beyond reason. */
export function parseJson(text: string): JsonValue | null {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isDeeperThan(value, depthLimit) ? null : value;
  } catch {
    return null;
  }
}
