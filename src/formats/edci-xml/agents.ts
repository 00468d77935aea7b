import type { Learner, Party } from '#src/domain/credential/credential.ts';
import { unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { countryOf } from '../facts/countries.ts';
import { dayAt } from '../facts/dates.ts';
import { webAddressOf } from '../facts/links.ts';
import { plainText } from '../facts/localized-text.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { statedAt, textAt, type Place } from '../json/place.ts';
import { attribute, leaf } from '../xml/elements.ts';
import { child, isThere, leafIn, textOf, uriOf, type References } from './references.ts';

const identifierNames = ['registration', 'eidasIdentifier', 'vatIdentifier', 'taxIdentifier', 'identifier'];

/** An organisation that issues or awards. Null where the place is empty. */
export function organisationAt(place: Place, { all, follow }: References): Party | null {
  if (!isThere(place)) return null;
  const names = ['prefLabel', 'legalName', 'altLabel'].map((name) => textOf(child(place, name)));
  const country = countryPlace(place, { all, follow });
  return {
    ...unnamedParty,
    id: textAt(attribute(place, 'id')),
    name: names.find((name) => name !== null) ?? null,
    url: webAddressOf(uriOf(child(place, 'homepage'))),
    email: mailOf(follow(place, 'contactPoint', 'mailBox')),
    country: country === null ? null : countryIn(country),
    identifiers: identifierNames.flatMap((name) =>
      all(place, name).flatMap((identifier) => {
        const value = textAt(leaf(identifier));
        const stated = ['schemeAgencyName', 'schemeName', 'schemeID'].map((one) =>
          textAt(attribute(identifier, one)),
        );
        const scheme = stated.find((one) => one !== null) ?? (name === 'identifier' ? null : name);
        return value === null ? [] : [{ scheme, value }];
      }),
    ),
  };
}

/** Where the country of an organisation stands: in its address. */
export function countryPlace(place: Place, { all }: Pick<References, 'all' | 'follow'>): Place | null {
  const countries = all(place, 'hasLocation')
    .flatMap((location) => all(location, 'hasAddress'))
    .flatMap((address) => all(address, 'country'));
  return countries.find((country) => countryIn(country) !== null) ?? null;
}

export function countryIn(place: Place): string | null {
  const code = /\/country\/([A-Z]{2,3})$/.exec(uriOf(place) ?? '')?.[1];
  return code === undefined ? null : countryOf(code);
}

const mailOf = (place: Place): string | null => uriOf(place)?.replace(/^mailto:/i, '') ?? null;

/** The person whom the credential is about. */
export function learnerAt(place: Place, { follow }: References): Stated<Learner> | null {
  const parts = ['givenNames', 'familyName']
    .map((name) => plainText(textOf(child(place, name))))
    .filter(Boolean);
  const address = follow(place, 'contactPoint', 'address', 'fullAddress');
  const learner: Learner = {
    ...unnamedLearner,
    id: textAt(attribute(place, 'id')),
    name: plainText(textOf(child(place, 'fullName'))) ?? (parts.length === 0 ? null : parts.join(' ')),
    dateOfBirth: dayAt(leafIn(place, 'dateOfBirth')),
    nationalId: textAt(leafIn(place, 'nationalId')),
    email: mailOf(follow(place, 'contactPoint', 'mailBox')),
    address: plainText(textOf(address)),
  };
  return saysSomething(learner) ? statedAt(learner, place) : null;
}
