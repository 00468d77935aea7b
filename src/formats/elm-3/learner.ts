import type { Learner } from '#src/domain/credential/credential.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { dayAt } from '../facts/dates.ts';
import { plainText, plainTextAt } from '../facts/localized-text.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { idOf, member, statedAt, textAt, type Place } from '../json/place.ts';
import { noteAt } from './concepts.ts';
import { mailAddress } from './organisation.ts';
import type { References } from './references.ts';

/** The person whom a credential is about. */
export function learnerAt(subject: Place, references: References): Stated<Learner> | null {
  const { follow } = references;
  const parts = ['givenName', 'familyName']
    .map((name) => plainTextAt(member(subject, name)))
    .filter((part) => part !== null);
  const address = follow(subject, 'contactPoint', 'address');
  const learner: Learner = {
    ...unnamedLearner,
    id: textAt(member(subject, 'id')),
    name: plainTextAt(member(subject, 'fullName')) ?? (parts.length === 0 ? null : parts.join(' ')),
    dateOfBirth: dayAt(member(subject, 'dateOfBirth')),
    nationalId: textAt(follow(subject, 'nationalID', 'notation')) ?? textAt(follow(subject, 'nationalID')),
    email: mailAddress(idOf(follow(subject, 'contactPoint', 'emailAddress'))),
    address: plainText(noteAt(follow(address, 'fullAddress'))),
    hashedIdentity: null,
  };
  return saysSomething(learner) ? statedAt(learner, subject) : null;
}
