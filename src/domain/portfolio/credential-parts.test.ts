import { expect, test } from 'vitest';
import { choosePart, usualParts, withParents, type CredentialPart } from './credential-parts.ts';
import { topicOfMember } from './personal-data.ts';
import { hasHolderOnlyProof } from './holder-only-proof.ts';

const part = (id: string, parent: string | null, topic: CredentialPart['topic'] = null): CredentialPart => ({
  id,
  path: [id],
  value: '',
  parent,
  topic,
});
const parts = [
  part('a', null, 'address'),
  part('b', 'a'),
  part('c', null, 'grades'),
  part('d', null, 'name'),
];

test('what stands in a part comes and goes with it', () => {
  expect(withParents(parts, ['b'])).toEqual(['a', 'b']);
  expect(choosePart(parts, ['d'], 'b', true)).toEqual(['a', 'b', 'd']);
  expect(choosePart(parts, ['a', 'b', 'd'], 'a', false)).toEqual(['d']);
  expect(withParents(parts, ['unknown'])).toEqual([]);
});

test('sensitive parts, grades and what stands in them are off at first', () => {
  expect(usualParts({ parts, always: [] })).toEqual(['d']);
});

test('base proofs are for their holder only, derived ones for readers', () => {
  const proof = (start: string) => JSON.stringify({ proofValue: start + 'A'.repeat(100) });
  expect(['u2V0A', 'u2V0C'].map((start) => hasHolderOnlyProof(proof(start)))).toEqual([true, true]);
  expect(['u2V0B', 'u2V0D', 'z3abc'].map((start) => hasHolderOnlyProof(proof(start)))).toEqual([
    false,
    false,
    false,
  ]);
});

test('birth, national numbers, e-mail, address and grades are off until the holder turns them on', () => {
  const part = (...path: string[]) => ({
    id: path.join('/'),
    path,
    value: 'x',
    parent: null,
    topic: topicOfMember(path),
  });
  // As an SD-JWT of a wallet names them, and as a document with a base proof does.
  const off = [
    part('birthdate'),
    part('personal_administrative_number'),
    part('email'),
    part('address', 'street_address'),
    part('phone_number'),
    part('grade_obtained'),
    part('credentialSubject', 'dateOfBirth'),
    part('credentialSubject', 'nationalID'),
    part('credentialSubject', 'emailAddress'),
    part('credentialSubject', 'address', 'postalCode'),
    part('credentialSubject', 'result', '0', 'value'),
    part('credentialSubject', 'gradeAverage'),
  ];
  const on = [
    part('given_name'),
    part('ects'),
    part('credentialSubject', 'achievement', 'name'),
    part('credentialSubject', 'achievement', 'creator', 'address', 'postalCode'),
  ];
  expect(usualParts({ parts: [...off, ...on], always: [] })).toEqual(on.map(({ id }) => id));
});
