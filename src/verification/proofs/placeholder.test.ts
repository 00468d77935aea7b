import { expect, test } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

const header = 'eyJhbGciOiJFZERTQSJ9';
const realLength = 'A1-_'.repeat(21) + 'AA';

test.each([
  ['no value at all', {}, true],
  [
    'a detached JWS with readable text in place of the signature',
    { jws: `${header}..c2ltdWxhdGVkLXNpZ25hdHVyZQ` },
    true,
  ],
  ['a detached JWS with padding', { jws: `${header}..${realLength}==` }, true],
  ['a detached JWS that is too short', { jws: `${header}..AQIDBAUGBwg` }, true],
  ['a detached JWS of the right length', { jws: `${header}..${realLength}` }, false],
  ['a JWS that carries a payload', { jws: `${header}.e30.${realLength}` }, true],
  ['a sentence', { proofValue: 'signature goes here' }, true],
  ['readable text in base64', { signatureValue: 'c2ltdWxhdGVkLXNpZ25hdHVyZS1mb3ItYS1zYW1wbGU=' }, true],
  [
    'a multibase value',
    {
      proofValue: 'z58DAdFfa9SkqZMVPxAQpic7ndSayn1PzZs6ZjWp1CktyGesjuTSwRdoWhAfGFCF5bppETSTojQCrfFPP2oumHKtz',
    },
    false,
  ],
  ['evidence in members of its own', { merkleRoot: 'ab12', anchors: [] }, false],
])('%s', (_name, members, expected) => {
  expect(isPlaceholder({ type: 'SampleSignature2018', created: '2026-01-01T00:00:00Z', ...members })).toBe(
    expected,
  );
});
