/** Any JSON value, as `JSON.parse` returns it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue };

/** Neither a list nor null, which `typeof` calls objects too. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether lists and objects stand in each other more than `levels` deep: `[]` is one level, a number none. It goes
 * no further than that itself, so no depth is a danger to the stack.
 */
export function isDeeperThan(value: JsonValue, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // Every token and document is walked: a list of the members of each object would cost more than the walk.
  if (Array.isArray(value)) {
    for (const member of value) if (isDeeperThan(member, levels - 1)) return true;
    return false;
  }
  for (const name in value) if (isDeeperThan(value[name] ?? null, levels - 1)) return true;
  return false;
}
