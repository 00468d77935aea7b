import { isObject, type JsonValue } from '#src/domain/json.ts';
import { first, items, member, textAt, type Place } from '../json/place.ts';
import { limits } from '../limits.ts';

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
  /**
   * True once the nodes that were followed weigh more than a document may hold. References let a
   * small document name one large node a thousand times; whoever reads it stops here.
   */
  isExhausted: () => boolean;
};

/** A described node and how much reading it again costs: its values, and its text in steps of 50 characters. */
type Described = { place: Place; weight: number };

/** @param mostWeight - for documents that hold more than credentials do */
export function referencesIn(document: Place, mostWeight: number = limits.values): References {
  const described = new Map<string, Described>();
  collect(document, described);
  let weightLeft = mostWeight;

  const resolve = (place: Place): Place => {
    const node = described.get(referenceAt(place) ?? '');
    if (node === undefined) return place;
    weightLeft -= node.weight;
    return weightLeft < 0 ? { value: undefined, at: place.at } : node.place;
  };
  return {
    resolve,
    follow: (place, ...names) =>
      names.reduce((from, name) => resolve(first(member(from, name))), resolve(first(place))),
    all: (place, name) => items(member(resolve(place), name)).map(resolve),
    isExhausted: () => weightLeft < 0,
  };
}

/** The id that a place names without describing it. */
function referenceAt(place: Place): string | null {
  if (typeof place.value === 'string') return place.value;
  return isBareReference(place.value) ? textAt(member(place, 'id')) : null;
}

/** An object that says nothing but which node it means. */
function isBareReference(value: JsonValue | undefined): boolean {
  return isObject(value) && Object.keys(value).every((name) => name === 'id' || name === 'type');
}

/**
 * Gathers described nodes, the fullest of each id, and returns the weight of the place. Depth and
 * size are capped before any format sees a document.
 */
function collect(place: Place, described: Map<string, Described>): number {
  const { value } = place;
  if (typeof value === 'string') return 1 + value.length / 50;
  if (Array.isArray(value)) return items(place).reduce((sum, item) => sum + collect(item, described), 1);
  if (!isObject(value)) return 1;
  const weight = Object.keys(value).reduce((sum, name) => sum + collect(member(place, name), described), 1);
  const id = textAt(member(place, 'id'));
  if (id !== null && !isBareReference(value) && (described.get(id)?.weight ?? 0) < weight) {
    described.set(id, { place, weight });
  }
  return weight;
}
