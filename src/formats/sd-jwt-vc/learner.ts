import type { Learner } from '#src/domain/credential/credential.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { dayAt } from '../facts/dates.ts';
import { plainTextAt } from '../facts/localized-text.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { member, path, statedAt, textAt, type Place } from '../json/place.ts';

/** Claims that speak of the person; none of them is repeated as further information. */
export const personClaims: ReadonlySet<string> = new Set([
  'sub',
  'given_name',
  'family_name',
  'full_name',
  'birthdate',
  'birth_date',
  'date_of_birth',
  'personal_administrative_number',
  'administrative_number',
  'email',
  'email_address',
  'address',
  'resident_address',
]);

/**
 * The person, in the claim names of OpenID Connect Core section 5.1 and of the European rulebook for
 * personal identification data, or in those of the Europass pilots (`holder.binding`).
 */
export function learnerIn(document: Place): Stated<Learner> | null {
  const { value: credentialSubject } = member(document, 'credentialSubject');
  const subject = isObject(credentialSubject) ? member(document, 'credentialSubject') : document;
  const bound = path(document, 'holder', 'binding', '0');
  const binding = bound.value === undefined ? path(document, 'holder', 'binding') : bound;
  const learner: Learner = {
    ...unnamedLearner,
    id: textAt(member(document, 'sub')) ?? textAt(member(subject, 'id')),
    name: nameIn(document, ['given_name'], ['family_name']) ?? nameIn(binding, ['givenName'], familyNames),
    dateOfBirth: firstOf(
      [
        ...['birthdate', 'birth_date', 'date_of_birth'].map((name) => member(document, name)),
        path(binding, 'dateOfBirth'),
      ],
      dayAt,
    ),
    nationalId: firstOf(
      ['personal_administrative_number', 'administrative_number'].map((name) => member(document, name)),
      textAt,
    ),
    email: firstOf(
      ['email', 'email_address'].map((name) => member(document, name)),
      textAt,
    ),
    address: addressIn(member(document, 'address')) ?? textAt(member(document, 'resident_address')),
  };
  return saysSomething(learner) ? statedAt(learner, document) : null;
}

/** The pilots' published diploma misspells its own member. */
const familyNames = ['familyName', 'famileName'];

function nameIn(person: Place, given: readonly string[], family: readonly string[]): string | null {
  const whole = plainTextAt(path(person, 'full_name'));
  if (whole !== null) return whole;
  const parts = [given, family].map((names) =>
    firstOf(
      names.map((name) => path(person, name)),
      plainTextAt,
    ),
  );
  return parts.filter((part) => part !== null).join(' ') || null;
}

function firstOf<T>(places: readonly Place[], read: (place: Place) => T | null): T | null {
  return places.map(read).find((value) => value !== null) ?? null;
}

/** OpenID Connect Core section 5.1.1. */
function addressIn(address: Place): string | null {
  if (!isObject(address.value)) return textAt(address);
  const whole = textAt(member(address, 'formatted'));
  if (whole !== null) return whole;
  const parts = ['street_address', 'house_number', 'postal_code', 'locality', 'region', 'country']
    .map((name) => textAt(member(address, name)))
    .filter((part) => part !== null);
  return parts.join(', ') || null;
}
