import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { first, isObject, items, member, textAt, type Place } from '../json/place.ts';

/**
 * Follows references inside one document. JSON-LD lets an organisation or an outcome be described
 * once and named by its `id` everywhere else; both spellings mean the same node.
 */
export type References = {
  /** The described node, where the place only names one; else the place itself. */
  resolve: (place: Place) => Place;
  /** A member's nodes, each resolved. */
  all: (place: Place, name: string) => Place[];
  /** Follows members, resolving each and taking the first of several. */
  follow: (place: Place, ...names: string[]) => Place;
};

export function referencesIn(document: Place): References {
  const described = new Map<string, Place>();
  collect(document, described);
  const resolve = (place: Place): Place => {
    const id =
      typeof place.value === 'string'
        ? place.value
        : isBareReference(place.value)
          ? textAt(member(place, 'id'))
          : null;
    return (id === null ? undefined : described.get(id)) ?? place;
  };
  const follow = (place: Place, ...names: string[]): Place =>
    names.reduce((from, name) => resolve(first(member(from, name))), resolve(first(place)));
  return { resolve, follow, all: (place, name) => items(member(resolve(place), name)).map(resolve) };
}

/** An object that says nothing but which node it means. */
function isBareReference(value: JsonValue | undefined): boolean {
  return isObject(value) && Object.keys(value).every((name) => name === 'id' || name === 'type');
}

/** Depth and size are capped before any format sees a document. */
function collect(place: Place, described: Map<string, Place>): void {
  if (Array.isArray(place.value)) {
    for (const item of items(place)) collect(item, described);
    return;
  }
  if (!isObject(place.value)) return;
  const id = textAt(member(place, 'id'));
  if (id !== null && !isBareReference(place.value)) {
    const known = described.get(id);
    if (known === undefined || size(known.value) < size(place.value)) described.set(id, place);
  }
  for (const name of Object.keys(place.value))
    if (name !== '@context') collect(member(place, name), described);
}

const size = (value: JsonValue | undefined): number =>
  isObject(value) ? Object.keys(value satisfies JsonObject).length : 0;
