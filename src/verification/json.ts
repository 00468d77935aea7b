import type { JsonObject, JsonValue } from '#src/domain/json.ts';

/** Levels of arrays and objects that a document met while checking may have. */
const depthLimit = 64;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value or a list of them; `null` and an absent key are no value. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function asText(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The id of something written as an address or as an object with `id` (or `@id`). */
export function idOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return isObject(value) ? (asText(value['id']) ?? asText(value['@id'])) : null;
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
    return deeperThan(value, depthLimit) ? null : value;
  } catch {
    return null;
  }
}

function deeperThan(value: JsonValue, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((member) => deeperThan(member, levels - 1));
}
