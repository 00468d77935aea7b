import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proofFacts } from './proof-facts.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('an embedded proof tells its suite, its key and its status list', () => {
  const document = {
    credentialStatus: { statusListCredential: 'https://issuer.example/status/1', statusListIndex: '42' },
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod: 'did:web:issuer.example#1',
    },
  };
  expect(proofFacts(JSON.stringify(document))).toEqual({
    kind: 'data-integrity',
    suites: ['eddsa-rdfc-2022'],
    keys: ['did:web:issuer.example#1'],
    lists: ['https://issuer.example/status/1 #42'],
  });
});

test('a token tells its algorithm and key, and one with disclosures its kind', () => {
  const token = `${part({ alg: 'ES256', kid: 'key-1' })}.${part({ iss: 'https://issuer.example', status: { status_list: { uri: 'https://issuer.example/list', idx: 7 } } })}.c2ln`;
  const told = {
    suites: ['ES256'],
    keys: ['key-1', 'https://issuer.example'],
    lists: ['https://issuer.example/list #7'],
  };
  expect(proofFacts(token)).toEqual({ kind: 'jwt', ...told });
  expect(proofFacts(`${token}~`)).toEqual({ kind: 'sd-jwt', ...told });
});

test('a seal tells how many certificates it brings', () => {
  const seal = {
    payload: '{}',
    signatures: [{ protected: part({ alg: 'RS256', x5c: ['a', 'b'] }), signature: '' }],
  };
  expect(proofFacts(JSON.stringify(seal))).toEqual({
    kind: 'seal',
    suites: ['RS256'],
    keys: ['x5c (2)'],
    lists: [],
  });
});

test('what is hosted has its address, and what is not signed nothing', () => {
  const hosted = { id: 'https://issuer.example/badge', verification: { type: 'HostedBadge' } };
  expect(proofFacts(JSON.stringify(hosted))).toMatchObject({
    kind: 'hosted',
    keys: ['https://issuer.example/badge'],
  });
  expect(proofFacts('{"id":"x"}')).toMatchObject({ kind: 'unsigned' });
});

test('no text is too strange', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[\w-]*\.[\w-]*\.[\w-]*~?$/u)),
      (text) => {
        expect(proofFacts(text).kind).toBeTypeOf('string');
      },
    ),
  );
});
