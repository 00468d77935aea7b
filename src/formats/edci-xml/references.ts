import { member, textAt, type Place } from '../json/place.ts';
import { attribute, childElements, childrenNamed, leaf, localizedIn } from '../xml/elements.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';

const namespaces: ReadonlySet<string> = new Set([
  'http://data.europa.eu/snb',
  'http://data.europa.eu/snb/vp',
  'http://data.europa.eu/europass/model/credentials/w3c#',
]);

/** Elements looked up before a document counts as made to be slow: references may lead in circles. */
const lookupLimit = 50_000;

export const children = (place: Place, name: string): Place[] => childrenNamed(place, name, namespaces);

/** The first child of that name; a place that holds nothing where there is none. */
export const child = (place: Place, name: string): Place =>
  children(place, name)[0] ?? { value: undefined, at: place.at };

/** Texts repeat `text` once for each language. */
export const textOf = (place: Place): LocalizedText | null => localizedIn(children(place, 'text'), 'lang');

export const uriOf = (place: Place): string | null => textAt(attribute(place, 'uri'));

export type References = {
  /** All children of that name, those that are only references followed to what they refer to. */
  all: (place: Place, name: string) => Place[];
  /** The first of these, at every step. */
  follow: (place: Place, ...names: string[]) => Place;
  /** True once more was looked up than any real document asks for; what was read by then is not whole. */
  isExhausted: () => boolean;
};

/** Elements refer to others of the document by `idref` (EDCI data model, "XML representation"). */
export function referencesIn(document: Place): References {
  const byId = new Map<string, Place>();
  const collect = (place: Place): void => {
    const { value: id } = attribute(place, 'id');
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, place);
    childElements(place).forEach(collect);
  };
  collect(document);

  let lookups = 0;
  const all = (place: Place, name: string): Place[] => {
    lookups += 1;
    if (lookups > lookupLimit) return [];
    return children(place, name).map((found) => {
      const { value: id } = attribute(found, 'idref');
      return (typeof id === 'string' ? byId.get(id) : undefined) ?? found;
    });
  };
  return {
    all,
    follow: (place, ...names) =>
      names.reduce<Place>((from, name) => all(from, name)[0] ?? { value: undefined, at: from.at }, place),
    isExhausted: () => lookups > lookupLimit,
  };
}

/** The text of a child that has no languages. */
export const leafIn = (place: Place, name: string): Place => leaf(child(place, name));

export const isThere = (place: Place): boolean => member(place, 'name').value !== undefined;
