import type { Learner } from '#src/domain/credential/credential.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { dayAt } from '../facts/dates.ts';
import { plainTextAt } from '../facts/localized-text.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { member, objects, path, statedAt, textAt, type Place } from '../json/place.ts';

/**
 * The recipient of a badge: the subject's own members, and its `identifier` list of identity
 * objects (appendix B, IdentityObject), of which hashed ones stay hashed.
 */
export function learnerAt(subject: Place, claimedId: string | null): Stated<Learner> | null {
  const identities = objects(member(subject, 'identifier')).map(identityAt);
  const known = (type: RegExp) =>
    identities.find((identity) => !identity.hashed && type.test(identity.type ?? ''))?.identity;
  const hashed = identities.find((identity) => identity.hashed && identity.identity !== null);
  const learner: Learner = {
    ...unnamedLearner,
    id: textAt(member(subject, 'id')) ?? claimedId,
    name: nameAt(subject) ?? known(/^name$/i) ?? null,
    dateOfBirth: dayAt(member(subject, 'dateOfBirth')),
    nationalId: known(/^nationalIdentityNumber$/i) ?? null,
    email: textAt(member(subject, 'email')) ?? known(/^email(Address)?$/i) ?? null,
    address: addressAt(member(subject, 'address')),
    hashedIdentity:
      hashed?.identity === undefined || hashed.identity === null
        ? null
        : { identity: hashed.identity, salt: hashed.salt, type: hashed.type },
  };
  return saysSomething(learner) ? statedAt(learner, subject) : null;
}

function identityAt(place: Place) {
  return {
    identity: textAt(member(place, 'identityHash')),
    type: textAt(member(place, 'identityType')),
    salt: textAt(member(place, 'salt')),
    // Absent means not hashed only where the value does not look like a hash.
    hashed:
      member(place, 'hashed').value === true ||
      /^(sha256|md5)\$/.test(textAt(member(place, 'identityHash')) ?? ''),
  };
}

function nameAt(subject: Place): string | null {
  const whole = plainTextAt(member(subject, 'name'));
  if (whole !== null) return whole;
  const parts = ['givenName', 'familyName']
    .map((name) => plainTextAt(member(subject, name)))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function addressAt(address: Place): string | null {
  const names = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'];
  const parts = names.map((name) => textAt(path(address, name))).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
