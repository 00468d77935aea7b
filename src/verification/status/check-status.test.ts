import { SignJWT, base64url, exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, standing, tableSource, withProofs } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { bitAt, openBitstring } from './bitstring.ts';

const key = await createTestKey(7);
const listUrl = 'https://issuer.example/status/1';
const setBits = [3, 4096];

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function encodedList(entries = 131_072): Promise<string> {
  const bits = new Uint8Array(entries / 8);
  for (const index of setBits) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${base64url.encode(await gzip(bits))}`;
}

const unsignedList = async (members: JsonObject = {}, subject: JsonObject = {}): Promise<JsonObject> => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: listUrl,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: key.did,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${listUrl}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: await encodedList(),
    ...subject,
  },
  ...members,
});

const signedList = async (members: JsonObject = {}, subject: JsonObject = {}) =>
  signWithOracle(await unsignedList(members, subject), key);

const entry = (members: JsonObject = {}): JsonObject => ({
  id: `${listUrl}#3`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '3',
  statusListCredential: listUrl,
  ...members,
});

async function statusOf(credentialStatus: JsonValue, served?: JsonValue) {
  const badge = await signWithOracle({ ...sampleBadge(1, key.did), credentialStatus }, key);
  const report = await check(
    withProofs(badge),
    served === undefined ? undefined : tableSource({ [listUrl]: served }),
  );
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  return { codes: answers(report, 'status'), standing: standing(report) };
}

test('without asking, the answer is open', async () => {
  expect(await statusOf(entry())).toEqual({ codes: ['unknown/status-not-asked'], standing: 'incomplete' });
});

test('a set bit is a withdrawal, an unset one is none', async () => {
  const list = await signedList();
  expect(await statusOf(entry(), list)).toEqual({ codes: ['failed/revoked'], standing: 'problem' });
  expect(await statusOf(entry({ statusListIndex: '4' }), list)).toEqual({
    codes: ['passed/not-withdrawn'],
    standing: 'verified',
  });
  expect(await statusOf(entry({ statusListIndex: '4096' }), list)).toEqual({
    codes: ['failed/revoked'],
    standing: 'problem',
  });
});

test('a list for suspension suspends; two lists are two answers', async () => {
  const list = await signedList({}, { statusPurpose: 'suspension' });
  expect((await statusOf(entry({ statusPurpose: 'suspension' }), list)).codes).toEqual(['failed/suspended']);
  expect(
    (
      await statusOf(
        [entry({ statusListIndex: '9' }), entry({ statusPurpose: 'message' })],
        await signedList(),
      )
    ).codes,
  ).toEqual(['passed/not-withdrawn', 'unknown/status-type-not-supported-yet']);
});

test.each([
  ['no answer', async () => Promise.resolve(undefined), 'unknown/status-unreachable'],
  [
    'an altered list',
    async () => ({ ...(await signedList()), validFrom: '2025-01-01T00:00:00Z' }),
    'unknown/status-list-invalid',
  ],
  ['an unsigned list', async () => unsignedList(), 'unknown/status-list-invalid'],
  [
    'a list past its end',
    async () => signedList({ validUntil: '2026-03-01T00:00:00Z' }),
    'unknown/status-list-invalid',
  ],
  [
    'a list of another type',
    async () => signedList({ type: ['VerifiableCredential'] }),
    'unknown/status-list-invalid',
  ],
  [
    'a list for another purpose',
    async () => signedList({}, { statusPurpose: 'suspension' }),
    'unknown/status-list-invalid',
  ],
  [
    'a list too short for the index',
    async () => signedList({}, { encodedList: `u${base64url.encode(await gzip(new Uint8Array(0)))}` }),
    'unknown/status-list-invalid',
  ],
  [
    'a list that is not compressed',
    async () => signedList({}, { encodedList: 'uAAAA' }),
    'unknown/status-list-invalid',
  ],
  ['a web page', async () => Promise.resolve('<html></html>'), 'unknown/status-list-invalid'],
] as [string, () => Promise<JsonValue | undefined>, string][])(
  '%s leaves the answer open',
  async (_name, make, expected) => {
    const served = await make();
    const badge = await signWithOracle({ ...sampleBadge(1, key.did), credentialStatus: entry() }, key);
    const report = await check(
      withProofs(badge),
      tableSource(served === undefined ? {} : { [listUrl]: served }),
    );
    expect(answers(report, 'status')).toEqual([expected]);
    expect(standing(report)).toBe('incomplete');
  },
);

test('a list may be a token (VC-JOSE-COSE)', async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const did = `did:jwk:${base64url.encode(JSON.stringify(await exportJWK(publicKey)))}`;
  const token = await new SignJWT(await unsignedList({ issuer: did }))
    .setProtectedHeader({ alg: 'EdDSA', kid: `${did}#0` })
    .sign(privateKey);
  expect((await statusOf(entry(), token)).codes).toEqual(['failed/revoked']);
  expect((await statusOf(entry(), `${token.slice(0, -4)}AAAA`)).codes).toEqual([
    'unknown/status-list-invalid',
  ]);
});

test.each([
  ['an index that is none', entry({ statusListIndex: '-1' }), 'unknown/status-list-invalid'],
  ['an index beyond the list', entry({ statusListIndex: '9999999' }), 'unknown/status-list-invalid'],
  [
    'a purpose that is only a word of the language',
    entry({ statusPurpose: 'constructor' }),
    'unknown/status-type-not-supported-yet',
  ],
  [
    'a way nobody knows',
    { id: 'https://issuer.example/x', type: 'https://issuer.example/SampleStatus' },
    'unknown/status-type-not-supported-yet',
  ],
])('%s', async (_name, status, expected) => {
  expect((await statusOf(status, await signedList())).codes).toEqual([expected]);
});

test('an opened list is bounded, however small it came', async () => {
  const bomb = base64url.encode(await gzip(new Uint8Array(50_000_000)));
  expect(bomb.length).toBeLessThan(70_000);
  expect(await openBitstring(`u${bomb}`)).toBeNull();
});

test('bits are counted from the left (Bitstring Status List 1.0 section 3.3)', () => {
  expect([0, 1, 8, 15, 16].map((index) => bitAt(new Uint8Array([0x80, 0x01]), index))).toEqual([
    true,
    false,
    false,
    true,
    null,
  ]);
});

test('the 1EdTech list names what was withdrawn', async () => {
  const status = { id: listUrl, type: '1EdTechRevocationList' };
  const context = [
    ...sampleBadge(1, key.did)['@context'],
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ];
  const badge = await signWithOracle(
    { ...sampleBadge(1, key.did), '@context': context, credentialStatus: status },
    key,
  );
  const statusWith = async (revokedCredential: JsonValue, issuer: string = key.did) =>
    answers(
      await check(withProofs(badge), tableSource({ [listUrl]: { id: listUrl, issuer, revokedCredential } })),
      'status',
    );
  expect(await statusWith([{ id: badge['id'] ?? '' }])).toEqual(['failed/revoked']);
  expect(await statusWith([{ id: 'urn:other' }])).toEqual(['passed/not-withdrawn']);
  expect(await statusWith([{ id: 'urn:other' }], 'https://other.example')).toEqual([
    'unknown/status-list-invalid',
  ]);
});
