import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import type { Identity } from '#src/domain/verification/identity.ts';
import { checkRecipient } from './recipient.ts';

const me: readonly Identity[] = [
  { kind: 'name', value: 'Ana María Sample' },
  { kind: 'email', value: 'Ana@Sample.example' },
  { kind: 'did', value: 'did:key:z6MkSample' },
  { kind: 'national-id', value: '12 345 678-9' },
  { kind: 'student-id', value: 'S-1001' },
  { kind: 'phone', value: '+386 1 234 567' },
  { kind: 'birth-date', value: '1999-10-02' },
];
const hashed = (algorithm: 'sha256' | 'md5', text: string) =>
  `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;
const outcome = async (document: JsonObject, identities = me) => {
  const { status, code, data } = await checkRecipient(document, identities);
  return [status, code, data?.['kinds'] ?? ''].join(' ').trim();
};
const subject = (members: JsonObject) => ({ credentialSubject: members });
const recipient = (members: JsonObject) => ({ recipient: { type: 'email', hashed: true, ...members } });

test.each<[string, JsonObject, string]>([
  [
    'a hashed address',
    recipient({ identity: hashed('sha256', 'ana@sample.exampleSALT'), salt: 'SALT' }),
    'email',
  ],
  ['an old hash', recipient({ identity: hashed('md5', 'Ana@Sample.exampleSALT'), salt: 'SALT' }), 'email'],
  ['a plain address', recipient({ hashed: false, identity: 'ana@sample.example' }), 'email'],
  [
    'a hashed identifier',
    subject({
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: hashed('sha256', 'ana@sample.examples'),
          salt: 's',
          identityType: 'emailAddress',
        },
      ],
    }),
    'email',
  ],
  [
    'a plain identifier',
    subject({ identifier: { hashed: false, identityHash: 's1001', identityType: 'studentId' } }),
    'student-id',
  ],
  ['a DID', subject({ id: 'did:key:z6MkSample' }), 'did'],
  ['a mailbox', subject({ id: 'mailto:ana@sample.example' }), 'email'],
  ['a full name in several languages', subject({ fullName: { en: 'Ana Maria SAMPLE' } }), 'name'],
  [
    'a given and a family name',
    subject({ givenName: { en: ['Ana'] }, familyName: { en: 'Sample' } }),
    'name',
  ],
  ['a national number', subject({ nationalID: { notation: '123456789' } }), 'national-id'],
  [
    'a contact point',
    subject({
      contactPoint: [
        { emailAddress: [{ id: 'mailto:ana@sample.example' }], phone: [{ phoneNumber: '00386 1234567' }] },
      ],
    }),
    'email phone',
  ],
  [
    'a name beside an address of another place',
    subject({ name: 'Ana Sample', email: 'asample@college.example' }),
    'name',
  ],
  [
    'a name and a birth date as another time zone writes it',
    subject({ fullName: 'Ana Sample', dateOfBirth: '1999-10-01T22:00:00Z' }),
    'name',
  ],
])('matches by %s', async (_name, document, kinds) => {
  expect(await outcome(document)).toBe(`passed recipient-matches ${kinds}`);
});

test.each<[string, JsonObject, string]>([
  ['another name', subject({ name: 'Bo Other' }), 'name'],
  ['another number', subject({ nationalID: { notation: '987654321' } }), 'national-id'],
  ['a namesake of another age', subject({ name: 'Ana Sample', dateOfBirth: '1971-01-01' }), 'birth-date'],
])('is about someone else by %s', async (_name, document, kinds) => {
  expect(await outcome(document)).toBe(`failed recipient-differs ${kinds}`);
});

test.each<[string, JsonObject, string]>([
  [
    'an address that is not among theirs',
    subject({ email: 'bo@other.example' }),
    'unknown recipient-not-among-yours email',
  ],
  [
    'another hashed address',
    recipient({ identity: hashed('sha256', 'bo@other.example'), salt: '' }),
    'unknown recipient-not-among-yours hashed',
  ],
  ['a name that shares a word', subject({ name: 'Ana Other' }), 'unknown recipient-name-similar'],
  ['a number of another school', subject({ identifier: 'X-7' }), 'unknown recipient-not-compared'],
  ['an id made for the document', subject({ id: 'urn:uuid:1' }), 'unknown recipient-not-compared'],
  ['a hash of a kind that is unknown', recipient({ identity: 'sha3$00' }), 'unknown recipient-not-compared'],
  ['only a birth date', subject({ dateOfBirth: '1999-10-02' }), 'unknown recipient-not-compared'],
  ['nobody', subject({ achievement: {} }), 'not-applicable recipient-not-stated'],
])('settles nothing with %s', async (_name, document, expected) => {
  expect(await outcome(document)).toBe(expected);
});

test('nobody is compared before the learner says who they are', async () => {
  expect(await outcome(subject({ name: 'Bo Other', email: 'bo@other.example' }), [])).toBe(
    'unknown recipient-not-compared',
  );
  const birthOnly = me.filter(({ kind }) => kind === 'birth-date');
  expect(await outcome(recipient({ identity: hashed('sha256', 'x'), salt: '' }), birthOnly)).toBe(
    'unknown recipient-not-compared',
  );
});
