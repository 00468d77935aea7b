import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';

/** What a stranger's JSON holds, if it is of the type that is asked for; null for everything else. */
export const asObject = (value: JsonValue | undefined): JsonObject | null => (isObject(value) ? value : null);

export const asText = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export const asList = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);

export const textsOf = (value: JsonValue | undefined): string[] =>
  asList(value).filter((item) => typeof item === 'string');

/** An own member: names such as `__proto__` are data like any other. */
export const memberOf = (object: JsonObject | null, name: string): JsonValue | undefined =>
  object !== null && Object.hasOwn(object, name) ? object[name] : undefined;

export function parseObject(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text) as JsonValue);
  } catch {
    return null;
  }
}

/** Names longer than this are not names. */
const longestName = 200;

/** The names in a `display` list (OpenID4VCI 1.0 section 12.2.4), by language. */
export function displayName(display: JsonValue | undefined): LocalizedText | null {
  const names = asList(display).flatMap((item) => {
    const name = asText(memberOf(asObject(item), 'name'))
      ?.trim()
      .slice(0, longestName);
    const locale = asText(memberOf(asObject(item), 'locale')) ?? 'und';
    return name ? [[/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? locale : 'und', name] as const] : [];
  });
  return names.length > 0 ? Object.fromEntries(names.reverse()) : null;
}
