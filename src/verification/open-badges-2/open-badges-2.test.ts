import { CompactSign, exportSPKI, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, standing, tableSource } from '#src/test/checked.ts';

const at = (path: string) => `https://badges.example/${path}`;
const context = 'https://w3id.org/openbadges/v2';
const issuer: JsonObject = {
  '@context': context,
  id: at('issuer'),
  type: 'Issuer',
  name: 'Sample College',
  url: 'https://badges.example',
  email: 'badges@badges.example',
};
const badge: JsonObject = {
  '@context': context,
  id: at('badge'),
  type: 'BadgeClass',
  name: 'Sample badge',
  description: 'For a sample.',
  image: at('badge.png'),
  criteria: { narrative: 'Do the sample.' },
  issuer: at('issuer'),
};
const assertion: JsonObject = {
  '@context': context,
  id: at('assertion'),
  type: 'Assertion',
  recipient: { type: 'email', hashed: true, salt: 'sample', identity: 'sha256$00' },
  badge: at('badge'),
  issuedOn: '2026-01-10T00:00:00Z',
  evidence: at('work'),
  verification: { type: 'hosted' },
};
const served: Record<string, JsonValue> = {
  [at('assertion')]: assertion,
  [at('badge')]: badge,
  [at('issuer')]: issuer,
};

async function hosted(document: JsonObject, table?: Record<string, JsonValue>) {
  const report = await check(
    { kind: 'hosted', assertionUrl: document['id'] as string, document },
    table === undefined ? undefined : tableSource(table),
  );
  return {
    codes: (['signature', 'issuer-identity', 'status'] as const).map((kind) => answers(report, kind)[0]),
    standing: standing(report),
  };
}

test('unasked, everything is open', async () => {
  expect(await hosted(assertion)).toEqual({
    codes: ['unknown/hosted-not-asked', 'unknown/identity-needs-signature', 'unknown/status-not-asked'],
    standing: 'incomplete',
  });
});

test('the host says the same', async () => {
  const all = ['passed/hosted-matches', 'passed/hosted-by-issuer', 'not-applicable/no-status-list'];
  expect(await hosted(assertion, served)).toEqual({ codes: all, standing: 'verified' });
  expect(await hosted({ ...assertion, badge: { ...badge, issuer } }, served)).toEqual({
    codes: all,
    standing: 'verified',
  });
});

test.each([
  ['another recipient', { recipient: { type: 'email', hashed: true, identity: 'sha256$11' } }],
  ['another date', { issuedOn: '2026-02-10T00:00:00Z' }],
  ['an end date that the host does not know', { expires: '2030-01-01T00:00:00Z' }],
  ['a badge with another name', { badge: { ...badge, name: 'Master of everything' } }],
  [
    'words put into evidence that the host only links',
    { evidence: { id: at('work'), narrative: 'Best of all' } },
  ],
  ['an extension that the host does not know', { 'extensions:ECTSExtension': { ECTS: 60 } }],
  ['an issuer with another name', { badge: { ...badge, issuer: { ...issuer, name: 'Famous University' } } }],
])('%s is not what the host says', async (_name, members) => {
  const { codes, standing: found } = await hosted({ ...assertion, ...members }, served);
  expect(codes[0]).toBe('failed/hosted-differs');
  expect(found).toBe('problem');
});

test('a silent host leaves it open, also where only a part is silent', async () => {
  expect((await hosted(assertion, {})).codes[0]).toBe('unknown/hosted-unreachable');
  const withoutBadge = { [at('assertion')]: assertion, [at('issuer')]: issuer };
  expect((await hosted({ ...assertion, badge }, withoutBadge)).codes[0]).toBe('unknown/hosted-unreachable');
  expect((await hosted({ ...assertion, badge }, withoutBadge)).standing).toBe('incomplete');
});

test.each([
  [
    'another host',
    { ...issuer, id: 'https://other.example/issuer' },
    'https://other.example/issuer',
    'failed/hosted-elsewhere',
  ],
  [
    'startsWith that fits',
    { ...issuer, verification: { startsWith: at('') } },
    at('issuer'),
    'passed/hosted-by-issuer',
  ],
  [
    'startsWith that does not',
    { ...issuer, verification: { startsWith: at('other/') } },
    at('issuer'),
    'failed/hosted-elsewhere',
  ],
  [
    'one of several prefixes',
    { ...issuer, verification: { startsWith: [at('x'), at('a')] } },
    at('issuer'),
    'passed/hosted-by-issuer',
  ],
  [
    'an allowed origin',
    { ...issuer, verification: { allowedOrigins: ['other.example', 'badges.example'] } },
    at('issuer'),
    'passed/hosted-by-issuer',
  ],
  [
    'none of the allowed origins',
    { ...issuer, verification: { allowedOrigins: 'other.example' } },
    at('issuer'),
    'failed/hosted-elsewhere',
  ],
])('the issuer’s own rule on hosting: %s', async (_name, profile, issuerId, expected) => {
  const table = {
    ...served,
    [at('badge')]: { ...badge, issuer: issuerId },
    [issuerId]: profile as JsonObject,
  };
  expect((await hosted(assertion, table)).codes[1]).toBe(expected);
});

test('withdrawals: by the host, and by the issuer’s list', async () => {
  const gone = { id: at('assertion'), revoked: true };
  expect((await hosted(assertion, { ...served, [at('assertion')]: gone })).codes[2]).toBe('failed/revoked');
  const listing = { ...served, [at('issuer')]: { ...issuer, revocationList: at('revoked') } };
  const list = (revokedAssertions: JsonValue) => ({
    ...listing,
    [at('revoked')]: { id: at('revoked'), type: 'RevocationList', revokedAssertions },
  });
  expect((await hosted(assertion, list([{ id: at('assertion') }]))).codes[2]).toBe('failed/revoked');
  expect((await hosted(assertion, list([at('assertion')]))).codes[2]).toBe('failed/revoked');
  expect((await hosted(assertion, list([at('other')]))).codes[2]).toBe('passed/not-withdrawn');
  expect((await hosted(assertion, listing)).codes[2]).toBe('unknown/status-unreachable');
  const page = { ...listing, [at('revoked')]: '<html></html>' };
  expect((await hosted(assertion, page)).codes[2]).toBe('unknown/status-list-unreadable');
  expect((await hosted(assertion, { ...listing, [at('revoked')]: {} })).codes[2]).toBe(
    'unknown/status-list-unreadable',
  );
  const listOf = (keeper: string, revokedAssertions: JsonValue) => ({
    ...listing,
    [at('revoked')]: { id: at('revoked'), type: 'RevocationList', issuer: keeper, revokedAssertions },
  });
  expect((await hosted(assertion, listOf(at('issuer'), []))).codes[2]).toBe('passed/not-withdrawn');
  expect((await hosted(assertion, listOf('https://other.example', []))).codes[2]).toBe(
    'unknown/status-list-by-other',
  );
});

test('a signed badge takes its key from `creator`, and its owner from the issuer’s profile', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const key = {
    '@context': context,
    id: at('key'),
    type: 'CryptographicKey',
    owner: at('issuer'),
    publicKeyPem: await exportSPKI(publicKey),
  };
  const document = { ...assertion, verification: { type: 'signed', creator: at('key') } };
  const compact = await new CompactSign(new TextEncoder().encode(JSON.stringify(document)))
    .setProtectedHeader({ alg: 'RS256' })
    .sign(privateKey);
  const signed = async (table?: Record<string, JsonValue>, token = compact) => {
    const report = await check(
      { kind: 'open-badges-jws', compact: token, header: {}, document: {} },
      table === undefined ? undefined : tableSource(table),
    );
    return [answers(report, 'signature')[0], answers(report, 'issuer-identity')[0], standing(report)];
  };
  const table = { ...served, [at('key')]: key, [at('issuer')]: { ...issuer, publicKey: at('key') } };
  expect(await signed(table)).toEqual([
    'passed/signature-passed',
    'passed/key-belongs-to-issuer',
    'verified',
  ]);
  expect(await signed()).toEqual([
    'unknown/key-not-resolved',
    'unknown/identity-needs-signature',
    'incomplete',
  ]);
  expect(await signed({ ...table, [at('issuer')]: issuer })).toEqual([
    'passed/signature-passed',
    'failed/key-not-authorised-by-issuer',
    'problem',
  ]);
  expect(await signed({ ...table, [at('key')]: { ...key, owner: 'https://other.example' } })).toEqual([
    'passed/signature-passed',
    'failed/key-not-authorised-by-issuer',
    'problem',
  ]);
  const altered = `${compact.slice(0, 80)}${compact[80] === 'A' ? 'B' : 'A'}${compact.slice(81)}`;
  expect((await signed(table, altered))[0]).not.toMatch(/^passed/);
});
