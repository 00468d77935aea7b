import { SignJWT, base64url, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, standing, tableSource, withProofs } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { encodeList, listUrl, sampleEntry, sampleStatusList } from '#src/test/status-list-sample.ts';

const key = await createTestKey(7);

const signedList = async (members: JsonObject = {}, subject: JsonObject = {}) =>
  signWithOracle(await sampleStatusList(key.did, members, subject), key);

async function ask(credentialStatus: JsonValue, served?: JsonValue, contexts: readonly string[] = []) {
  const badge = sampleBadge(1, key.did);
  const credential = await signWithOracle(
    { ...badge, '@context': [...badge['@context'], ...contexts], credentialStatus },
    key,
  );
  const report = await check(
    withProofs(credential),
    served === undefined ? undefined : tableSource({ [listUrl]: served }),
  );
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  const data = report.checks.find(({ kind }) => kind === 'status')?.data;
  return { codes: answers(report, 'status'), standing: standing(report), data };
}

test('without asking, the answer is open', async () => {
  expect(await ask(sampleEntry())).toMatchObject({
    codes: ['unknown/status-not-asked'],
    standing: 'incomplete',
  });
});

test('a set bit is a withdrawal, an unset one is none', async () => {
  const list = await signedList();
  expect(await ask(sampleEntry(), list)).toMatchObject({ codes: ['failed/revoked'], standing: 'problem' });
  expect(await ask(sampleEntry({ statusListIndex: '4' }), list)).toMatchObject({
    codes: ['passed/not-withdrawn'],
    standing: 'verified',
  });
  expect((await ask(sampleEntry({ statusListIndex: '4096' }), list)).codes).toEqual(['failed/revoked']);
});

test('a list for suspension suspends; two lists are two answers', async () => {
  const list = await signedList({}, { statusPurpose: ['revocation', 'suspension'] });
  expect((await ask(sampleEntry({ statusPurpose: 'suspension' }), list)).codes).toEqual(['failed/suspended']);
  const both = [sampleEntry({ statusListIndex: '9' }), sampleEntry({ statusPurpose: 'suspension' })];
  expect((await ask(both, list)).codes).toEqual(['passed/not-withdrawn', 'failed/suspended']);
});

test.each([
  ['Status List 2021', 'StatusList2021', 'https://w3id.org/vc/status-list/2021/v1', 'statusList', {}],
  [
    'Revocation List 2020',
    'RevocationList2020',
    'https://w3id.org/vc-revocation-list-2020/v1',
    'revocationList',
    { statusPurpose: undefined },
  ],
])('%s is the same idea under other words', async (_name, type, context, word, without) => {
  const list = await sampleStatusList(
    key.did,
    {
      '@context': ['https://www.w3.org/2018/credentials/v1', context],
      type: ['VerifiableCredential', `${type}Credential`],
      issuanceDate: '2026-01-01T00:00:00Z',
    },
    { type },
  );
  const subject = { ...(list['credentialSubject'] as JsonObject), ...without };
  const members = { ...list, validFrom: undefined, credentialSubject: subject };
  const served = await signWithOracle(JSON.parse(JSON.stringify(members)) as JsonObject, key);
  const entry = (index: string): JsonObject => ({
    id: `${listUrl}#${index}`,
    type: type === 'RevocationList2020' ? `${type}Status` : `${type}Entry`,
    ...(type === 'RevocationList2020' ? {} : { statusPurpose: 'revocation' }),
    [`${word}Index`]: index,
    [`${word}Credential`]: listUrl,
  });
  expect((await ask(entry('3'), served, [context])).codes).toEqual(['failed/revoked']);
  expect((await ask(entry('4'), served, [context])).codes).toEqual(['passed/not-withdrawn']);
});

describe('lists that say something else (Bitstring Status List 1.0 section 2.1)', () => {
  test('of a newer version', async () => {
    const list = await signedList({}, { statusPurpose: 'refresh' });
    const refresh = (statusListIndex: string) =>
      ask(sampleEntry({ statusPurpose: 'refresh', statusListIndex }), list);
    expect(await refresh('3')).toMatchObject({
      codes: ['not-applicable/newer-version-offered'],
      standing: 'verified',
    });
    expect((await refresh('5')).codes).toEqual(['not-applicable/no-newer-version']);
  });

  test('a message: told as it stands, and open unless it is the zero one', async () => {
    const encodedList = await encodeList({ 3: 2 }, { size: 2 });
    const list = await signedList({}, { statusPurpose: 'message', encodedList });
    const messages = ['in order', 'in review', 'being translated', 'void'];
    const entry = (statusListIndex: string) =>
      sampleEntry({
        statusPurpose: 'message',
        statusListIndex,
        statusSize: 2,
        statusMessage: messages.map((message, value) => ({ status: `0x${value}`, message })),
      });
    expect(await ask(entry('3'), list)).toMatchObject({
      codes: ['unknown/status-message'],
      data: { value: '0x2', message: 'being translated' },
      standing: 'incomplete',
    });
    expect(await ask(entry('4'), list)).toMatchObject({
      codes: ['not-applicable/status-message'],
      data: { value: '0x0', message: 'in order' },
      standing: 'verified',
    });
  });

  test('wider entries of a list for withdrawals: whatever is not zero is one', async () => {
    const encodedList = await encodeList({ 2: 1, 4: 3 }, { size: 4 });
    const list = await signedList({}, { encodedList });
    const entry = (statusListIndex: string) => sampleEntry({ statusSize: 4, statusListIndex });
    expect((await ask(entry('2'), list)).codes).toEqual(['failed/revoked']);
    expect((await ask(entry('3'), list)).codes).toEqual(['passed/not-withdrawn']);
    expect((await ask(entry('4'), list)).codes).toEqual(['failed/revoked']);
  });
});

test('a list may be a token (VC-JOSE-COSE)', async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const did = `did:jwk:${base64url.encode(JSON.stringify(await exportJWK(publicKey)))}`;
  const token = await new SignJWT(await sampleStatusList(did))
    .setProtectedHeader({ alg: 'EdDSA', kid: `${did}#0` })
    .sign(privateKey);
  expect((await ask(sampleEntry(), token)).codes).toEqual(['failed/revoked']);
  expect((await ask(sampleEntry(), `${token.slice(0, -4)}AAAA`)).codes).toEqual([
    'unknown/status-list-signature-failed',
  ]);
  expect((await ask(sampleEntry({ statusListIndex: '4' }), token)).codes).toEqual([
    'unknown/status-list-by-other',
  ]);
});

test('the 1EdTech list names what was withdrawn', async () => {
  const status = { id: listUrl, type: '1EdTechRevocationList' };
  const extensions = ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'];
  const id = sampleBadge(1, key.did).id;
  const statusWith = async (list: JsonValue) => (await ask(status, list, extensions)).codes;
  const listed = (revokedCredential: JsonValue, issuer: JsonValue = key.did) =>
    statusWith({ id: listUrl, issuer, revokedCredential });
  expect(await listed([{ id, revoked: true, revocationReason: 'Sample reason' }])).toEqual([
    'failed/revoked',
  ]);
  expect(await listed([{ id: 'urn:other' }])).toEqual(['passed/not-withdrawn']);
  expect(await listed([], { id: key.did })).toEqual(['passed/not-withdrawn']);
  expect(await listed([], 'https://other.example')).toEqual(['unknown/status-list-by-other']);
  expect(await listed('none')).toEqual(['unknown/status-list-unreadable']);
  expect(await statusWith('<html></html>')).toEqual(['unknown/status-list-unreadable']);
});
