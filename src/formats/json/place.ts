import type { Stated } from '#src/domain/credential/stated.ts';
import { isObject, type JsonValue } from '#src/domain/json.ts';

/**
 * A place in a document: what stands there (`undefined` for nothing) and the RFC 6901 JSON
 * Pointer that leads to it. Formats walk documents by places, so that every fact they read knows
 * where it came from, and so that only a document's own members are ever looked up.
 */
export type Place = { value: JsonValue | undefined; at: string };

/** The whole document. */
export const top = (document: JsonValue): Place => ({ value: document, at: '' });

/** A member of an object; a place that holds nothing where there is no such own member. */
export function member(place: Place, name: string): Place {
  const at = `${place.at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const value = isObject(place.value) && Object.hasOwn(place.value, name) ? place.value[name] : undefined;
  return { value, at };
}

/** Follows members, taking the first element wherever an array stands in the way. */
export function path(place: Place, ...names: string[]): Place {
  return names.reduce((from, name) => member(first(from), name), place);
}

/** JSON-LD's "one or many": the elements of an array, a single value, or nothing for null. */
export function items(place: Place): Place[] {
  if (Array.isArray(place.value)) {
    return place.value.map((value, index) => ({ value, at: `${place.at}/${index}` }));
  }
  return place.value === undefined || place.value === null ? [] : [place];
}

export function first(place: Place): Place {
  return Array.isArray(place.value) ? { value: place.value[0], at: `${place.at}/0` } : place;
}

/** The objects among the items. */
export function objects(place: Place): Place[] {
  return items(place).filter((item) => isObject(item.value));
}

/** An object's own members. */
export function members(place: Place): [string, Place][] {
  if (!isObject(place.value)) return [];
  return Object.keys(place.value).map((name) => [name, member(place, name)]);
}

export function isPresent(place: Place): boolean {
  return place.value !== undefined && place.value !== null;
}

/** Text with something in it, outer white space removed; numbers are taken as written. Else null. */
export function textAt(place: Place): string | null {
  const { value } = first(place);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** The strings among the items. */
export function strings(place: Place): string[] {
  return items(place)
    .map((item) => item.value)
    .filter((value) => typeof value === 'string');
}

/** The node's `type` or `@type`, one or many, as strings. */
export function typesOf(place: Place): string[] {
  return [...strings(member(place, 'type')), ...strings(member(place, '@type'))];
}

/** The node's own identifier: the string itself, or its `id` or `@id`. */
export function idOf(place: Place): string | null {
  const node = first(place);
  if (typeof node.value === 'string') return textAt(node);
  const id = textAt(member(node, 'id')) ?? textAt(member(node, '@id'));
  return id;
}

/** A fact that the issuer states at this place. */
export const statedAt = <T>(value: T, place: Place): Stated<T> => ({ value, by: 'issuer', at: place.at });

/** The fact found at the first place that yields one. */
export function firstStated<T>(places: readonly Place[], read: (place: Place) => T | null): Stated<T> | null {
  for (const place of places) {
    const value = read(place);
    if (value !== null) return statedAt(value, place);
  }
  return null;
}
