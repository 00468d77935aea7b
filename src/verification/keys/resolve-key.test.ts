import { base58 } from '@scure/base';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { answers, check, standing, tableSource, testNow, withProofs } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { addressOfDidWeb } from './controlled-document.ts';
import { decodeMultikey } from './multikey.ts';
import { placeOf, resolveKey } from './resolve-key.ts';

const didWeb = 'did:web:issuer.example:badges';
const address = 'https://issuer.example/badges/did.json';
const key = await createTestKey(3, didWeb);
const method = { id: key.methodId, type: 'Multikey', controller: didWeb, publicKeyMultibase: key.multibase };
const didDocument = { id: didWeb, verificationMethod: [method], assertionMethod: [key.methodId] };

const resolve = async (methodId: string, table: Record<string, JsonObject> = {}) => {
  const result = await resolveKey(methodId, { now: testNow, source: tableSource(table) });
  return result.ok ? (result.value.owner ?? 'nobody’s') : `${result.error.status}/${result.error.code}`;
};

test.each([
  ['did:web:issuer.example', 'https://issuer.example/.well-known/did.json'],
  ['did:web:issuer.example:a:b', 'https://issuer.example/a/b/did.json'],
  ['did:web:issuer.example%3A8443:a', 'https://issuer.example:8443/a/did.json'],
  ['did:web:issuer.example:..:b', null],
  ['did:web:issuer.example:%2e%2E:b', null],
  ['did:web:user@issuer.example', null],
  ['did:web:issuer.example:a%2Fb/c', null],
  ['did:web:', null],
])('%s lies at %s', (did, expected) => {
  expect(addressOfDidWeb(did)).toBe(expected);
});

test('a did:web key listed for signing claims is its owner’s', async () => {
  expect(await resolve(key.methodId, { [address]: didDocument })).toBe(didWeb);
  expect(await resolve(key.methodId, { [address]: { id: didWeb, assertionMethod: [method] } })).toBe(didWeb);
  const relative = {
    ...didDocument,
    verificationMethod: [{ ...method, id: `#${key.multibase}` }],
    assertionMethod: [`#${key.multibase}`],
  };
  expect(await resolve(key.methodId, { [address]: relative })).toBe(didWeb);
});

test.each([
  ['no answer', {}, 'unknown/key-not-resolved'],
  [
    'a document about another identifier',
    { [address]: { ...didDocument, id: 'did:web:other.example' } },
    'unknown/key-not-resolved',
  ],
  [
    'a document without the key',
    { [address]: { ...didDocument, verificationMethod: [], assertionMethod: [] } },
    'failed/key-not-found',
  ],
  [
    'a key listed, but not for signing claims',
    { [address]: { ...didDocument, assertionMethod: [] } },
    'failed/key-not-authorised-by-issuer',
  ],
  [
    'a key that names another controller',
    {
      [address]: { ...didDocument, verificationMethod: [{ ...method, controller: 'did:web:other.example' }] },
    },
    'failed/key-not-authorised-by-issuer',
  ],
  [
    'a key that was withdrawn',
    { [address]: { ...didDocument, verificationMethod: [{ ...method, revoked: '2026-05-01T00:00:00Z' }] } },
    'failed/key-not-authorised-by-issuer',
  ],
  [
    'a key of a kind not supported',
    {
      [address]: {
        ...didDocument,
        verificationMethod: [
          { id: key.methodId, type: 'EcdsaSecp256k1VerificationKey2019', controller: didWeb },
        ],
      },
    },
    'unknown/proof-type-not-supported-yet',
  ],
])('did:web, %s', async (_name, table, expected) => {
  expect(await resolve(key.methodId, table as Record<string, JsonObject>)).toBe(expected);
});

test('the fragment of a did:web is never taken for the key itself', async () => {
  const attacker = await createTestKey(4);
  expect(await resolve(`${didWeb}#${attacker.multibase}`)).toBe('unknown/key-not-resolved');
});

test('without a source nothing is asked, and a did:web badge is left open, not failed', async () => {
  const badge = await signWithOracle(sampleBadge(1, didWeb), key);
  const offline = await check(withProofs(badge));
  expect(answers(offline, 'signature')).toEqual(['unknown/key-not-resolved']);
  expect(standing(offline)).toBe('incomplete');
  expect(offline.online).toBe(false);
  const online = await check(withProofs(badge), tableSource({ [address]: didDocument }));
  expect(standing(online)).toBe('verified');
});

test('a key written into the fragment of a web address proves integrity and no owner', async () => {
  const web = await createTestKey(5, 'https://issuer.example/profile');
  const badge = await signWithOracle(sampleBadge(1, web.did), web);
  const offline = await check(withProofs(badge));
  expect(answers(offline, 'signature')).toEqual(['passed/signature-passed']);
  expect(answers(offline, 'issuer-identity')).toEqual(['unknown/issuer-not-resolved']);
  const listed = {
    id: web.did,
    verificationMethod: [
      { ...method, id: web.methodId, controller: web.did, publicKeyMultibase: web.multibase },
    ],
    assertionMethod: [web.methodId],
  };
  expect(standing(await check(withProofs(badge), tableSource({ [web.did]: listed })))).toBe('verified');
  const foreign = {
    ...listed,
    verificationMethod: [{ ...method, id: `${web.did}#other`, controller: web.did }],
    assertionMethod: [`${web.did}#other`],
  };
  expect(standing(await check(withProofs(badge), tableSource({ [web.did]: foreign })))).toBe('problem');
});

test('a did:web issuer may list a key that signs under its own did:key name', async () => {
  const named = await createTestKey(3);
  const badge = await signWithOracle(sampleBadge(1, didWeb), named);
  expect(answers(await check(withProofs(badge)), 'issuer-identity')).toEqual([
    'unknown/issuer-differs-from-signer',
  ]);
  expect(standing(await check(withProofs(badge), tableSource({ [address]: didDocument })))).toBe('verified');
  const other = {
    ...didDocument,
    verificationMethod: [{ ...method, publicKeyMultibase: (await createTestKey(6)).multibase }],
  };
  expect(
    answers(await check(withProofs(badge), tableSource({ [address]: other })), 'issuer-identity'),
  ).toEqual(['failed/key-not-authorised-by-issuer']);
});

test('a key document of its own counts once its owner’s document lists it', async () => {
  const id = 'https://issuer.example/keys/1';
  const document = { id, type: 'Multikey', controller: didWeb, publicKeyMultibase: key.multibase };
  expect(await resolve(id, { [id]: document })).toBe('nobody’s');
  const owner = { ...didDocument, verificationMethod: [{ ...method, id }], assertionMethod: [id] };
  expect(await resolve(id, { [id]: document, [address]: owner })).toBe(didWeb);
  expect(await resolve(id, { [id]: document, [address]: didDocument })).toBe('failed/key-not-found');
});

test.each(['', 'z', 'z6Mk', 'x'.repeat(500), `z${'1'.repeat(300)}`, 'mAAAA'])(
  '%j is no Multikey',
  (multibase) => {
    expect(decodeMultikey(multibase).ok).toBe(false);
  },
);

test.each([
  ['did:web:issuer.example%3A8443:a', 'issuer.example:8443'],
  ['https://issuer.example/a#b', 'issuer.example'],
  ['did:key:z6Mk', 'did:key:z6Mk'],
  ['%E0%A4%A', '%E0%A4%A'],
])('%s is shown as %s', (identifier, expected) => {
  expect(placeOf(identifier)).toBe(expected);
});

test('a key in base58 without its prefix, as of 2018, is the same key; one of another length is none', async () => {
  const bytes = base58.decode(key.multibase.slice(1)).slice(2);
  const old = (publicKeyBase58: string) => {
    const method2018 = {
      id: key.methodId,
      type: 'Ed25519VerificationKey2018',
      controller: didWeb,
      publicKeyBase58,
    };
    return resolve(key.methodId, { [address]: { ...didDocument, verificationMethod: [method2018] } });
  };
  expect(await old(base58.encode(bytes))).toBe(didWeb);
  expect(await old(base58.encode(bytes.slice(1)))).toBe('failed/key-malformed');
  expect(await old('0OIl')).toBe('failed/key-malformed');
});
