import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import texts from '#src/i18n/locales/en/checks.json' with { type: 'json' };
import { answers, check, standing, tableSource, withProofs } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import {
  encodeList,
  gzip,
  listUrl,
  sampleEntry,
  sampleStatusList,
  setEntries,
} from '#src/test/status-list-sample.ts';
import { openBitstring, valueAt } from './bitstring.ts';

const key = await createTestKey(7);
const other = await createTestKey(8);
const otherUrl = 'https://issuer.example/status/2';

const list = async (members: JsonObject = {}, subject: JsonObject = {}, signer = key) =>
  signWithOracle(await sampleStatusList(signer.did, members, subject), signer);

async function ask(entry: JsonObject, served: Record<string, JsonValue>) {
  const badge = await signWithOracle({ ...sampleBadge(1, key.did), credentialStatus: entry }, key);
  const report = await check(withProofs(badge), tableSource(served));
  return { codes: answers(report, 'status'), standing: standing(report) };
}

type Fault = [name: string, make: () => Promise<JsonValue | undefined>, code: string];

/** Every way in which a list can be wrong; the credential asked about is one that a right list would withdraw. */
const faults: readonly Fault[] = [
  ['no answer', () => Promise.resolve(undefined), 'status-unreachable'],
  ['a web page', () => Promise.resolve('<html></html>'), 'status-list-unreadable'],
  ['a token of three dots', () => Promise.resolve('a.b.c'), 'status-list-unreadable'],
  ['no subject', () => list({ credentialSubject: [] }), 'status-list-unreadable'],
  ['another type of credential', () => list({ type: ['VerifiableCredential'] }), 'status-list-wrong-type'],
  [
    'another type of list inside',
    async () => {
      const right = await list();
      return {
        ...right,
        credentialSubject: { ...(right['credentialSubject'] as JsonObject), type: 'StatusList2021' },
      };
    },
    'status-list-wrong-type',
  ],
  [
    'a list for another purpose',
    () => list({}, { statusPurpose: 'suspension' }),
    'status-list-wrong-purpose',
  ],
  ['no signature', () => sampleStatusList(key.did), 'status-list-unsigned'],
  [
    'altered after signing',
    async () => ({ ...(await list()), validFrom: '2025-01-01T00:00:00Z' }),
    'status-list-signature-failed',
  ],
  [
    'another list put in',
    async () => {
      const encodedList = await encodeList({});
      const right = await list();
      return { ...right, credentialSubject: { ...(right['credentialSubject'] as JsonObject), encodedList } };
    },
    'status-list-signature-failed',
  ],
  [
    'signed by someone else in the issuer’s name',
    async () => signWithOracle(await sampleStatusList(key.did), other),
    'status-list-signature-failed',
  ],
  [
    'a key nobody can resolve',
    async () => {
      const right = await list();
      const verificationMethod = 'did:web:issuer.example#key';
      return { ...right, proof: { ...(right['proof'] as JsonObject), verificationMethod } };
    },
    'status-list-signature-open',
  ],
  ['past its end', () => list({ validUntil: '2026-03-01T00:00:00Z' }), 'status-list-expired'],
  ['not begun', () => list({ validFrom: '2027-03-01T00:00:00Z' }), 'status-list-not-yet-valid'],
  ['not compressed', () => list({}, { encodedList: 'uAAAA' }), 'status-list-wrong-encoding'],
  ['not base64url', () => list({}, { encodedList: 'u%%%%' }), 'status-list-wrong-encoding'],
  [
    'cut off',
    async () => list({}, { encodedList: (await encodeList(setEntries)).slice(0, -12) }),
    'status-list-wrong-encoding',
  ],
  ['empty', () => list({}, { encodedList: '' }), 'status-list-wrong-encoding'],
  [
    'a decompression bomb',
    async () => list({}, { encodedList: `u${base64url.encode(await gzip(new Uint8Array(50_000_000)))}` }),
    'status-list-too-large',
  ],
  [
    'an end before the index',
    async () => list({}, { encodedList: await encodeList({}, { entries: 0 }) }),
    'status-list-index-beyond',
  ],
  ['itself as its own list', () => list({ credentialStatus: sampleEntry() }), 'status-list-circular'],
];

describe('what is wrong with a list leaves the answer open and has its own code', () => {
  test.each(faults)('%s', async (_name, make, code) => {
    const served = await make();
    const { codes, standing: whole } = await ask(
      sampleEntry(),
      served === undefined ? {} : { [listUrl]: served },
    );
    expect(codes).toEqual([`unknown/${code}`]);
    expect(whole).toBe('incomplete');
    expect(Object.keys(texts)).toContain(`check.code.${code}`);
  });
});

describe('a list that is withdrawn by another list', () => {
  const above = (index: string) => sampleEntry({ statusListIndex: index, statusListCredential: otherUrl });

  test.each([
    ['withdrawn', '3', 'unknown/status-list-withdrawn'],
    ['not withdrawn', '4', 'failed/revoked'],
  ])('%s', async (_name, index, expected) => {
    const served = {
      [listUrl]: await list({ credentialStatus: above(index) }),
      [otherUrl]: await list({ id: otherUrl }),
    };
    expect((await ask(sampleEntry(), served)).codes).toEqual([expected]);
  });

  test('unreachable, or pointing back', async () => {
    const lower = await list({ credentialStatus: above('4') });
    expect((await ask(sampleEntry(), { [listUrl]: lower })).codes).toEqual([
      'unknown/status-list-own-status-open',
    ]);
    const back = await list({ id: otherUrl, credentialStatus: sampleEntry() });
    expect((await ask(sampleEntry(), { [listUrl]: lower, [otherUrl]: back })).codes).toEqual([
      'unknown/status-list-own-status-open',
    ]);
  });
});

test.each([
  ['no index', sampleEntry({ statusListIndex: '-1' })],
  ['no list', sampleEntry({ statusListCredential: 7 })],
  ['entries of no size', sampleEntry({ statusSize: 0 })],
  ['entries of any size', sampleEntry({ statusSize: 4_000_000 })],
])('an entry with %s cannot be followed', async (_name, entry) => {
  // Such entries are not always JSON-LD that can be signed, so the signature is not looked at.
  const report = await check(
    { kind: 'none', document: { credentialStatus: entry } },
    tableSource({ [listUrl]: await list() }),
  );
  expect(answers(report, 'status')).toEqual(['unknown/status-entry-malformed']);
});

test.each([
  ['a purpose that is only a word of the language', sampleEntry({ statusPurpose: 'constructor' })],
  ['a way nobody knows', { id: 'https://issuer.example/x', type: 'https://issuer.example/SampleStatus' }],
])('%s is named as not known', async (_name, entry) => {
  expect((await ask(entry, { [listUrl]: await list() })).codes).toEqual([
    'unknown/status-type-not-supported-yet',
  ]);
});

describe('a withdrawal counts where its opposite would not', () => {
  test('in a list shorter than 131,072 entries (section 3.2)', async () => {
    const short = await list({}, { encodedList: await encodeList(setEntries, { entries: 100_000 }) });
    expect((await ask(sampleEntry(), { [listUrl]: short })).codes).toEqual(['failed/revoked']);
    expect((await ask(sampleEntry({ statusListIndex: '4' }), { [listUrl]: short })).codes).toEqual([
      'unknown/status-list-too-short',
    ]);
  });

  test('in a list that someone else keeps', async () => {
    const kept = await list({}, {}, other);
    expect((await ask(sampleEntry(), { [listUrl]: kept })).codes).toEqual(['failed/revoked']);
    expect((await ask(sampleEntry({ statusListIndex: '4' }), { [listUrl]: kept })).codes).toEqual([
      'unknown/status-list-by-other',
    ]);
  });
});

test('an opened list is bounded, however small it came', async () => {
  const bomb = base64url.encode(await gzip(new Uint8Array(50_000_000)));
  expect(bomb.length).toBeLessThan(70_000);
  expect(await openBitstring(`u${bomb}`)).toEqual({ ok: false, error: 'too-large' });
});

test('bits are counted from the left (section 3.3)', () => {
  const bits = new Uint8Array([0x80, 0x01]);
  expect([0, 1, 8, 15, 16].map((index) => valueAt(bits, index, 1))).toEqual([1, 0, 0, 1, null]);
  expect([0, 1, 3, 4].map((index) => valueAt(bits, index, 4))).toEqual([8, 0, 1, null]);
});
