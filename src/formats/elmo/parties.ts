import type { Learner, Party } from '#src/domain/credential/credential.ts';
import { unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { countryOf } from '../facts/countries.ts';
import { dayAt } from '../facts/dates.ts';
import { webAddressOf } from '../facts/links.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { statedAt, textAt, type Place } from '../json/place.ts';
import { attribute, childrenNamed, leaf, localizedIn } from '../xml/elements.ts';

/** The namespace of version 1, and that of the drafts before it. */
const namespaces: ReadonlySet<string> = new Set([
  'https://github.com/emrex-eu/elmo-schemas/tree/v1',
  'http://purl.org/net/elmo',
]);

export const children = (place: Place, name: string): Place[] => childrenNamed(place, name, namespaces);

/** The first child of that name; a place that holds nothing where there is none. */
export const child = (place: Place, name: string): Place =>
  children(place, name)[0] ?? { value: undefined, at: place.at };

/** Titles and descriptions repeat their element once for each language. */
export const textIn = (place: Place, name: string) => localizedIn(children(place, name), 'xml:lang');

export function learnerAt(place: Place): Stated<Learner> | null {
  const names = ['givenNames', 'familyName'].map((name) => textAt(leaf(child(place, name)))).filter(Boolean);
  const identifiers = children(place, 'identifier');
  const national = identifiers.find(
    (identifier) => attribute(identifier, 'type').value === 'nationalIdentifier',
  );
  const other = identifiers.find((identifier) => identifier !== national);
  const learner: Learner = {
    ...unnamedLearner,
    id: other === undefined ? null : textAt(leaf(other)),
    name: names.length === 0 ? null : names.join(' '),
    dateOfBirth: dayAt(leaf(child(place, 'bday'))),
    nationalId: national === undefined ? null : textAt(leaf(national)),
  };
  return saysSomething(learner) ? statedAt(learner, place) : null;
}

export function issuerAt(place: Place): Stated<Party> | null {
  const country = textAt(leaf(child(place, 'country')));
  const url = webAddressOf(textAt(leaf(child(place, 'url'))));
  const party: Party = {
    ...unnamedParty,
    id: url,
    name: textIn(place, 'title'),
    url,
    country: country === null ? null : countryOf(country),
    identifiers: children(place, 'identifier').flatMap((identifier) => {
      const value = textAt(leaf(identifier));
      return value === null ? [] : [{ scheme: textAt(attribute(identifier, 'type')), value }];
    }),
  };
  return party.name === null && party.identifiers.length === 0 && url === null
    ? null
    : statedAt(party, place);
}
