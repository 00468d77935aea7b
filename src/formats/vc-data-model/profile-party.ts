import type { Party } from '#src/domain/credential/credential.ts';
import { countryOf } from '../facts/countries.ts';
import { webAddressOf } from '../facts/links.ts';
import { localizedTextAt } from '../facts/localized-text.ts';
import { unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import { isObject } from '#src/domain/json.ts';
import { first, idOf, member, objects, path, textAt, type Place } from '../json/place.ts';

/**
 * An organisation as a plain id or as a profile (Open Badges 3.0 appendix B, Profile, and the wider
 * habit of W3C credentials). Null where the place names nobody.
 */
export function profilePartyAt(place: Place): Party | null {
  const node = first(place);
  const id = idOf(node);
  if (!isObject(node.value)) return id === null ? null : { ...unnamedParty, id };
  const name = localizedTextAt(member(node, 'name')) ?? localizedTextAt(member(node, 'legalName'));
  const party: Party = {
    id,
    name,
    url: webAddressOf(textAt(member(node, 'url'))),
    email: textAt(member(node, 'email')),
    country: countryOfProfile(node),
    identifiers: objects(member(node, 'otherIdentifier')).flatMap((entry) => {
      const value = textAt(member(entry, 'identifier'));
      return value === null ? [] : [{ scheme: textAt(member(entry, 'identifierType')), value }];
    }),
  };
  const isEmpty = id === null && name === null && party.url === null && party.email === null;
  return isEmpty && party.identifiers.length === 0 ? null : party;
}

/** `addressCountryCode` is ISO 3166-1 (Open Badges 3.0 appendix B, Address); `addressCountry` is a name or a code. */
export function profileCountryPlace(profile: Place): Place {
  const code = path(profile, 'address', 'addressCountryCode');
  return textAt(code) === null ? path(profile, 'address', 'addressCountry') : code;
}

function countryOfProfile(profile: Place): string | null {
  const text = textAt(profileCountryPlace(profile));
  return text === null ? null : countryOf(text);
}
