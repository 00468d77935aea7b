import { expect, test } from 'vitest';
import { pointerOf, pointerSteps, selectByPointers } from './select-by-pointers.ts';

const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:sample',
  type: ['VerifiableCredential'],
  name: 'Clay',
  credentialSubject: { id: '_:b0', type: 'Person', marks: [{ id: 'urn:1', of: 1 }, { of: 2 }], note: 'x' },
};

test('what is chosen stands where it stood, with the types around it and nothing beside', () => {
  expect(selectByPointers(document, ['/credentialSubject/marks/1/of'])).toEqual({
    '@context': document['@context'],
    id: 'urn:sample',
    type: ['VerifiableCredential'],
    credentialSubject: { type: 'Person', marks: [{ of: 2 }] },
  });
  expect(selectByPointers(document, ['/name', '/credentialSubject'])?.['credentialSubject']).toEqual(
    document.credentialSubject,
  );
});

test('a pointer that leads nowhere selects nothing', () => {
  for (const pointer of [
    '/no',
    '/__proto__',
    '/credentialSubject/marks/2',
    '/credentialSubject/marks/length',
    'name',
  ])
    expect(selectByPointers(document, [pointer])).toBeNull();
});

test('pointers are written as they are read', () => {
  const path = ['a/b', 'c~d', '', '0'];
  expect(pointerSteps(pointerOf(path))).toEqual(path);
});
