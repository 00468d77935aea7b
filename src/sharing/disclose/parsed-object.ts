import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';

/** The JSON object that a text is; null for anything else. */
export function parsedObject(text: string | null): JsonObject | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as JsonValue;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
