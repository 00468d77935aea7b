import type { Party } from '#src/domain/credential/credential.ts';
import { countryAt } from '../facts/countries.ts';
import { webAddressOf } from '../facts/links.ts';
import { localizedTextAt } from '../facts/localized-text.ts';
import { unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import { isObject } from '#src/domain/json.ts';
import { idOf, member, textAt, type Place } from '../json/place.ts';
import type { References } from './references.ts';

/** Identifiers that have a member of their own; the others are listed under `identifier`. */
const identifierMembers = ['registration', 'eIDASIdentifier', 'vatIdentifier', 'taxIdentifier', 'identifier'];

/** An ELM organisation or person who issues or awards. Null where the place names nobody. */
export function organisationAt(place: Place, references: References): Party | null {
  const { all, follow } = references;
  const node = follow(place);
  const id = idOf(node);
  if (!isObject(node.value)) return id === null ? null : { ...unnamedParty, id };
  const names = ['legalName', 'prefLabel', 'altLabel', 'name'].map((name) =>
    localizedTextAt(member(node, name)),
  );
  const countryPlace = organisationCountry(node, references);
  return {
    id,
    name: names.find((name) => name !== null) ?? null,
    url: webAddressOf(
      textAt(follow(node, 'homepage', 'contentURL')) ?? textAt(follow(node, 'homepage', 'contentUrl')),
    ),
    email: mailAddress(idOf(follow(node, 'contactPoint', 'emailAddress'))),
    country: countryPlace === null ? null : countryAt(countryPlace),
    identifiers: identifierMembers.flatMap((name) =>
      all(node, name).flatMap((identifier) => {
        const value = textAt(member(identifier, 'notation'));
        const scheme = textAt(member(identifier, 'schemeName')) ?? (name === 'identifier' ? null : name);
        return value === null ? [] : [{ scheme, value }];
      }),
    ),
  };
}

/** Where the organisation is: its first address with a country, else where it is registered. */
export function organisationCountry(place: Place, references: References): Place | null {
  const { all, follow } = references;
  const node = follow(place);
  const places = [
    ...all(node, 'location').flatMap((location) =>
      all(location, 'address').flatMap((address) => all(address, 'countryCode')),
    ),
    ...identifierMembers.flatMap((name) =>
      all(node, name).flatMap((identifier) => all(identifier, 'spatial')),
    ),
  ];
  return places.find((candidate) => countryAt(candidate) !== null) ?? null;
}

export const mailAddress = (id: string | null): string | null => id?.replace(/^mailto:/i, '') ?? null;
