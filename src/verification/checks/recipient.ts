import type { JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import { answer } from '#src/verification/answer.ts';
import { asList, isObject } from '#src/verification/json.ts';

/**
 * Whether the credential says whom it is about. Nobody is compared here: that takes the person's own word
 * on who they are, so a stated recipient is `unknown`.
 */
export function checkRecipient(document: JsonObject): Check {
  const subjects = [...asList(document['credentialSubject']), ...asList(document['recipient'])];
  const isStated = subjects.some(
    (subject) =>
      typeof subject === 'string' ||
      (isObject(subject) && Object.keys(subject).some((key) => statesWho.has(key))),
  );
  return isStated
    ? answer('recipient', 'unknown', 'recipient-not-compared')
    : answer('recipient', 'not-applicable', 'recipient-not-stated');
}

/** Members that identify a subject in Open Badges 2 and 3, the European Learning Model and plain credentials. */
const statesWho = new Set([
  'id',
  '@id',
  'name',
  'fullName',
  'givenName',
  'familyName',
  'identifier',
  'identity',
  'email',
  'nationalID',
  'dateOfBirth',
]);
