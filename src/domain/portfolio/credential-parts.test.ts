import { expect, test } from 'vitest';
import { choosePart, usualParts, withParents, type CredentialPart } from './credential-parts.ts';
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
