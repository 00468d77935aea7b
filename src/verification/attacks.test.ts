import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, standing, tableSource, withProofs } from '#src/test/checked.ts';
import { canonizeWithOracle, createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { encodeList, listUrl, sampleEntry, sampleStatusList } from '#src/test/status-list-sample.ts';

const college = await createTestKey(1);
const forger = await createTestKey(2);
const badge = (number = 1, issuer = college.did): JsonObject => sampleBadge(number, issuer);
const signed = await signWithOracle(badge(), college);
const proof = signed['proof'] as JsonObject;

type Table = Record<string, JsonValue>;

async function verdictOn(document: JsonObject, table?: Table) {
  const report = await check(withProofs(document), table === undefined ? undefined : tableSource(table));
  expect(standing(report)).not.toBe('verified');
  return [...answers(report, 'signature'), ...answers(report, 'issuer-identity')];
}

const changed = 'failed/signature-does-not-match';
const open = 'unknown/identity-needs-signature';

describe('a proof that is not of this text', () => {
  const cases: readonly (readonly [string, () => Promise<JsonObject>])[] = [
    [
      'taken from another credential',
      async () => ({ ...badge(), proof: (await signWithOracle(badge(2), college))['proof'] ?? null }),
    ],
    [
      'made earlier',
      () => Promise.resolve({ ...signed, proof: { ...proof, created: '2020-01-01T00:00:00Z' } }),
    ],
    [
      'given an end',
      () => Promise.resolve({ ...signed, proof: { ...proof, expires: '2036-01-01T00:00:00Z' } }),
    ],
    [
      'given to another domain',
      () => Promise.resolve({ ...signed, proof: { ...proof, domain: 'other.example' } }),
    ],
    [
      'under another suite',
      () => Promise.resolve({ ...signed, proof: { ...proof, cryptosuite: 'eddsa-jcs-2022' } }),
    ],
    [
      'said to be by another key',
      () => Promise.resolve({ ...signed, proof: { ...proof, verificationMethod: forger.methodId } }),
    ],
  ];
  test.each(cases)('%s', async (_name, make) => {
    expect(await verdictOn(await make())).toEqual([changed, open]);
  });

  test('made to log in, not to state something', async () => {
    const login = { ...signed, proof: { ...proof, proofPurpose: 'authentication' } };
    expect(await verdictOn(login)).toEqual(['failed/proof-purpose-wrong', open]);
  });

  test('beside a good one of somebody else', async () => {
    const other = await signWithOracle(badge(), forger);
    const both = { ...badge(), name: 'Sample module, with honours', proof: [proof, other['proof'] ?? null] };
    expect(await verdictOn(both)).toEqual([changed, changed, open]);
    const unaltered = {
      ...badge(),
      proof: [{ ...proof, created: '2020-01-01T00:00:00Z' }, other['proof'] ?? null],
    };
    expect(await verdictOn(unaltered)).toEqual([
      changed,
      'passed/signature-passed',
      'failed/key-not-authorised-by-issuer',
    ]);
  });
});

describe('somebody else’s key', () => {
  const web = 'did:web:college.example';
  const documentOf = (id: string, key: typeof college, members: JsonObject = {}): JsonObject => ({
    id,
    verificationMethod: [
      { id: `${id}#key`, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase },
    ],
    assertionMethod: [`${id}#key`],
    ...members,
  });
  const at = (host: string) => `https://${host}/.well-known/did.json`;
  const signAs = async (issuer: string, key: typeof college, methodId: string) => {
    const own = await createTestKey(key === college ? 1 : 2, issuer);
    own.pair.id = methodId;
    return signWithOracle(badge(1, issuer), own);
  };

  test('in its own name for the college', async () => {
    expect(await verdictOn(await signWithOracle(badge(), forger))).toEqual([
      'passed/signature-passed',
      'failed/key-not-authorised-by-issuer',
    ]);
  });

  test('of a document that says it belongs to the college', async () => {
    const credential = await signAs(web, forger, 'did:web:forger.example#key');
    const lying = documentOf('did:web:forger.example', forger, { controller: web, alsoKnownAs: [web] });
    const table = { [at('college.example')]: documentOf(web, college), [at('forger.example')]: lying };
    expect(await verdictOn(credential, table)).toEqual([
      'passed/signature-passed',
      'failed/key-not-authorised-by-issuer',
    ]);
  });

  test('served as the college’s document, under another id', async () => {
    const credential = await signAs(web, forger, `${web}#key`);
    const table = { [at('college.example')]: documentOf('did:web:forger.example', forger) };
    expect((await verdictOn(credential, table))[0]).toBe('unknown/key-not-resolved');
  });

  test('listed by the college for logging in only', async () => {
    const credential = await signAs(web, college, `${web}#key`);
    const table = {
      [at('college.example')]: documentOf(web, college, {
        assertionMethod: [],
        authentication: [`${web}#key`],
      }),
    };
    expect((await verdictOn(credential, table))[0]).toBe('failed/key-not-authorised-by-issuer');
  });

  test('listed by the college as somebody else’s', async () => {
    const credential = await signAs(web, forger, `${web}#key`);
    const method = {
      id: `${web}#key`,
      type: 'Multikey',
      controller: 'did:web:forger.example',
      publicKeyMultibase: forger.multibase,
    };
    const table = { [at('college.example')]: documentOf(web, college, { verificationMethod: [method] }) };
    expect((await verdictOn(credential, table))[0]).toBe('failed/key-not-authorised-by-issuer');
  });

  test('for a credential of two issuers', async () => {
    const credential = await signWithOracle({ ...badge(), issuer: [college.did, forger.did] }, forger).catch(
      () => null,
    );
    // The oracle may refuse to sign that; where it does, nobody can be given one.
    if (credential !== null) expect((await verdictOn(credential))[1]).not.toMatch(/^passed/);
  });
});

describe('words with another meaning', () => {
  const contexts = signed['@context'] as string[];

  test.each<[string, JsonValue, string]>([
    ['a context of its own', { name: 'https://schema.org/honorificPrefix' }, 'unknown/context-not-known'],
    ['an unknown context', 'https://forger.example/context', 'unknown/context-not-known'],
    ['a context that takes definitions back', null, 'unknown/context-not-known'],
  ])('%s', async (_name, added, expected) => {
    expect((await verdictOn({ ...signed, '@context': [...contexts, added] }))[0]).toBe(expected);
  });

  test('a context deep inside', async () => {
    const subject = {
      ...(signed['credentialSubject'] as JsonObject),
      '@context': { name: 'https://schema.org/x' },
    };
    expect((await verdictOn({ ...signed, credentialSubject: subject }))[0]).toBe('unknown/context-not-known');
  });

  test('older definitions of the same words say the same, to the letter', async () => {
    const older = { ...signed, '@context': ['https://www.w3.org/2018/credentials/v1', ...contexts.slice(1)] };
    const quads = (document: JsonObject) =>
      canonizeWithOracle(Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'proof')));
    expect(await quads(older)).toBe(await quads(signed));
    expect(standing(await check(withProofs(older)))).toBe('verified');
  });

  test.each(['@graph', '@included', '@reverse', '@nest'])('statements moved by %s', async (keyword) => {
    const { name, ...rest } = signed;
    expect((await verdictOn({ ...rest, [keyword]: { name: name ?? '' } }))[0]).not.toMatch(/^passed/);
  });
});

describe('issuer and subject', () => {
  test.each<[string, JsonObject]>([
    ['the issuer without its name', { issuer: college.did }],
    ['another issuer', { issuer: forger.did }],
    ['two issuers', { issuer: [college.did, forger.did] }],
    [
      'a second subject',
      { credentialSubject: [signed['credentialSubject'] ?? null, { id: 'urn:other', name: 'Sample' }] },
    ],
    ['no subject', { credentialSubject: [] }],
    [
      'a subject of another name',
      { credentialSubject: { ...(signed['credentialSubject'] as JsonObject), id: 'urn:other' } },
    ],
    ['another id', { id: 'urn:uuid:00000000-0000-4000-8000-000000000099' }],
    ['the id of its own achievement', { id: 'https://issuer.example/achievements/1' }],
  ])('%s', async (_name, members) => {
    expect((await verdictOn({ ...signed, ...members }))[0]).toMatch(/^failed/);
  });

  test('a list of one subject says the same as the subject', async () => {
    const list = { ...signed, credentialSubject: [signed['credentialSubject'] ?? null] };
    expect(standing(await check(withProofs(list)))).toBe('verified');
  });
});

describe('status', () => {
  const withEntry = (members: JsonObject = {}) =>
    signWithOracle({ ...badge(), credentialStatus: sampleEntry(members) }, college);
  const list = async (key: typeof college, members: JsonObject = {}, subject: JsonObject = {}) =>
    signWithOracle(await sampleStatusList(key.did, members, subject), key);
  const statusOf = async (document: JsonObject, table: Table) => {
    const report = await check(withProofs(document), tableSource(table));
    expect(standing(report)).not.toBe('verified');
    return answers(report, 'status')[0];
  };

  test('the entry taken out, or led elsewhere', async () => {
    const { credentialStatus, ...without } = await withEntry();
    expect(await verdictOn(without)).toEqual([changed, open]);
    const elsewhere = {
      ...(credentialStatus as JsonObject),
      statusListCredential: 'https://forger.example/1',
    };
    expect(await verdictOn({ ...without, credentialStatus: elsewhere })).toEqual([changed, open]);
  });

  test('an empty list of somebody else at the issuer’s address', async () => {
    const encodedList = await encodeList({});
    const clean = await list(forger, {}, { encodedList });
    expect(await statusOf(await withEntry(), { [listUrl]: clean })).toBe('unknown/status-list-by-other');
    const inItsName = await signWithOracle(await sampleStatusList(college.did, {}, { encodedList }), forger);
    expect(await statusOf(await withEntry(), { [listUrl]: inItsName })).toBe(
      'unknown/status-list-signature-failed',
    );
  });

  test('the issuer’s list for another purpose, and an older one of its own', async () => {
    const encodedList = await encodeList({});
    const suspension = await list(college, {}, { statusPurpose: 'suspension', encodedList });
    expect(await statusOf(await withEntry(), { [listUrl]: suspension })).toBe(
      'unknown/status-list-wrong-purpose',
    );
    const old = await list(college, { validUntil: '2026-02-01T00:00:00Z' }, { encodedList });
    expect(await statusOf(await withEntry(), { [listUrl]: old })).toBe('unknown/status-list-expired');
  });
});
