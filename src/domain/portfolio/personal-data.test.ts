import { expect, test } from 'vitest';
import { buildCredential, statedByIssuer } from '#src/test/build-credential.ts';
import type { Learner } from '../credential/credential.ts';
import type { JsonValue } from '../json.ts';
import { personalDataIn } from './personal-data.ts';

const nobody: Learner = {
  id: null,
  name: null,
  dateOfBirth: null,
  nationalId: null,
  email: null,
  address: null,
  hashedIdentity: null,
};
const topics = (learner: Partial<Learner>, document: JsonValue | null = null) => [
  ...personalDataIn(buildCredential({ learner: statedByIssuer({ ...nobody, ...learner }) }), document),
];

test('facts about the learner are found', () => {
  expect(topics({ name: 'Sample Learner', dateOfBirth: '1990-01-01' })).toEqual(['name', 'date-of-birth']);
  expect(topics({ id: 'did:example:1', nationalId: '1' })).toEqual(['national-id', 'identifier']);
  expect(topics({ hashedIdentity: { identity: 'sha256$00', salt: null, type: 'email' } })).toEqual([
    'hashed-e-mail',
  ]);
  expect(topics({})).toEqual([]);
});

test('the document is looked through as well, under whatever name a member goes', () => {
  const document = {
    credentialSubject: {
      'schema:birthDate': '1990-01-01',
      contactPoint: [{ emailAddress: { id: 'mailto:sample@learner.example' } }],
      location: { address: { fullAddress: 'Sample street 1' } },
      telephone: '+00 000',
      gender: { id: 'x' },
      nationality: [],
      placeOfBirth: '',
    },
  };
  expect(topics({}, document).sort()).toEqual(['address', 'date-of-birth', 'e-mail', 'gender', 'phone']);
});

test('what is said of the issuer, the course or the badge is not about the learner', () => {
  const document = {
    issuer: { email: 'office@university.example', address: { fullAddress: 'Hill 1' } },
    credentialSubject: {
      achievement: { creator: { email: 'office@university.example', phone: '1' }, name: 'Course' },
      hasClaim: [{ awardedBy: { name: 'Sample University' } }],
    },
  };
  expect(topics({}, document)).toEqual([]);
});

test('hostile depth and member names end quietly', () => {
  let deep: JsonValue = { email: 'x' };
  for (let level = 0; level < 5000; level += 1) deep = [deep];
  expect(topics({}, { credentialSubject: deep })).toEqual([]);
  expect(topics({}, JSON.parse('{"credentialSubject":{"__proto__":{"email":"x"}}}') as JsonValue)).toEqual([
    'e-mail',
  ]);
  expect(topics({}, { credentialSubject: { constructor: 'x', toString: 'y' } })).toEqual([]);
});
