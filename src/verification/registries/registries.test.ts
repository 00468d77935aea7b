import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import { buildIssuerList } from '#src/test/build-records.ts';
import {
  silent,
  answers,
  checkKnowing,
  standing,
  tableSource,
  testNow,
  withProofs,
} from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { askRegistries } from './ask-registries.ts';
import { checkTrustChain } from './entity-statement.ts';
import { knownRegistries, type KnownRegistry } from './known-registries.ts';

const key = await createTestKey(5);
const badge = withProofs(await signWithOracle(sampleBadge(1, key.did), key));
const listUrl = 'https://digitalcredentials.github.io/community-registry/registry.json';
const registryOf = (members: JsonObject) => ({
  meta: { updated: '2026-11-01T00:00:00Z' },
  registry: members,
});
const outcome = async (table: Record<string, JsonValue> | null, issuerLists: readonly IssuerList[] = []) => {
  const source = table === null ? {} : { source: tableSource(table) };
  const report = await checkKnowing({ ...source, issuerLists }, badge);
  expect(['verified', 'incomplete']).toContain(standing(report));
  return answers(report, 'issuer-trust');
};

describe('a registry that is a list', () => {
  test('vouches for an issuer whose key is shown to be theirs', async () => {
    expect(await outcome({ [listUrl]: registryOf({ [key.did]: { name: 'Sample College' } }) })).toEqual([
      'passed/in-registry',
    ]);
  });

  test('is asked only online, and names its hosts beforehand', async () => {
    expect(await outcome(null)).toEqual(['unknown/no-registry-asked']);
    const hosts = new Set<string>();
    const listening = (url: string) => {
      hosts.add(new URL(url).host);
      return silent();
    };
    await checkKnowing({ source: listening }, badge);
    expect([...hosts]).toEqual(expect.arrayContaining(knownRegistries.map(({ url }) => new URL(url).host)));
  });

  test('that does not answer is no fault of the credential', async () => {
    expect(await outcome({})).toEqual(['unknown/registry-unreachable']);
    expect(await outcome({ [listUrl]: 'no JSON' })).toEqual(['unknown/registry-unreachable']);
  });

  test('vouches for nobody whose key is another', async () => {
    const other = await createTestKey(6);
    const forged = withProofs(await signWithOracle({ ...sampleBadge(1, key.did), issuer: other.did }, key));
    const source = tableSource({ [listUrl]: registryOf({ [other.did]: { name: 'Sample College' } }) });
    const report = await checkKnowing({ source }, forged);
    expect(answers(report, 'issuer-trust')).toEqual(['unknown/trust-needs-identity']);
  });

  test('is not misled by the words of JavaScript', async () => {
    const registries = knownRegistries.filter(({ url }) => url === listUrl);
    const source = tableSource({ [listUrl]: registryOf({}) });
    const found = await askRegistries('did:constructor', { now: testNow, source }, registries);
    expect(found[0]?.found).toBe('not-listed');
  });
});

describe('a list of the learner’s own', () => {
  const list = (issuers: IssuerList['issuers']) => [buildIssuerList({ issuers, services: [] })];
  test('vouches offline', async () => {
    const listed = { name: 'Sample College', ids: [key.did], fingerprints: [] };
    expect(await outcome(null, list([listed]))).toEqual(['passed/on-your-list']);
    expect(await outcome(null, list([{ ...listed, ids: ['did:web:other.example'] }]))).toEqual([
      'unknown/not-on-your-lists',
    ]);
  });

  test('gives away a name that only looks like one on it', async () => {
    const issuers = [{ name: 'Sample University', ids: ['did:web:sample.example'], fingerprints: [] }];
    const issuer = (name: string) => ({
      issuer: {
        value: { id: key.did, name: { en: name }, url: null, email: null, country: null, identifiers: [] },
        by: 'issuer' as const,
        at: '/issuer',
      },
      awardingBody: null,
    });
    const seen = async (name: string) =>
      answers(await checkKnowing({ issuerLists: list(issuers) }, badge, issuer(name)), 'issuer-trust');
    expect(await seen('Sampl\u0435 University')).toEqual([
      'unknown/not-on-your-lists',
      'unknown/name-mixes-scripts',
      'unknown/name-looks-like-another',
    ]);
    expect(await seen('Sample University')).toContain('unknown/name-looks-like-another');
    expect(await seen('Another College')).toEqual(['unknown/not-on-your-lists']);
  });
});

const anchorId = 'https://anchor.example';
const subject = 'did:web:college.example';
const anchor = await generateKeyPair('ES256');
const stranger = await generateKeyPair('ES256');
const jwks = async (keys: typeof anchor, kid = 'a') => ({
  keys: [{ ...(await exportJWK(keys.publicKey)), kid }],
});

async function statement(claims: JWTPayload, keys = anchor, header: object = {}): Promise<string> {
  return new SignJWT({ iss: anchorId, iat: 1_790_000_000, exp: 1_800_000_000, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'a', typ: 'entity-statement+jwt', ...header })
    .sign(keys.privateKey);
}

describe('a federation', () => {
  const registry: KnownRegistry = {
    name: 'Sample Federation',
    kind: 'federation',
    url: `${anchorId}/.well-known/openid-federation`,
    isForTests: false,
  };
  const configuration = async (entity: object = {}) =>
    statement({
      sub: anchorId,
      jwks: await jwks(anchor),
      metadata: { federation_entity: { federation_fetch_endpoint: `${anchorId}/fetch`, ...entity } },
    });
  const aboutSubject = {
    sub: subject,
    metadata: { federation_entity: { organization_name: 'Sample College' } },
  };
  const ask = async (table: Record<string, JsonValue>) =>
    (await askRegistries(subject, { now: testNow, source: tableSource(table) }, [registry]))[0];
  const fetchUrl = `${anchorId}/fetch?sub=${encodeURIComponent(subject)}`;

  test('vouches with a statement that its anchor signed', async () => {
    const table = { [registry.url]: await configuration(), [fetchUrl]: await statement(aboutSubject) };
    expect(await ask(table)).toEqual({
      found: 'listed',
      registry,
      name: 'Sample College',
      updatedOn: '2026-09-21T14:13:20.000Z',
    });
  });

  test('that publishes its members is not told whom the question is about', async () => {
    const asked: string[] = [];
    const answering = tableSource({
      [registry.url]: await configuration({ federation_list_endpoint: `${anchorId}/list` }),
      [`${anchorId}/list`]: ['did:web:other.example'],
    });
    const source = (url: string) => {
      asked.push(url);
      return answering(url);
    };
    const [found] = await askRegistries(subject, { now: testNow, source }, [registry]);
    expect(found?.found).toBe('not-listed');
    expect(asked).toEqual([registry.url, `${anchorId}/list`]);
  });

  test('never sends a question to a host that was not named', async () => {
    const table = {
      [registry.url]: await configuration({ federation_fetch_endpoint: 'https://elsewhere.example/fetch' }),
      [`https://elsewhere.example/fetch?sub=${encodeURIComponent(subject)}`]: await statement(aboutSubject),
    };
    expect((await ask(table))?.found).toBe('no-answer');
  });

  test.each<[string, () => Promise<string>]>([
    ['signed by a stranger', () => statement(aboutSubject, stranger)],
    ['about somebody else', () => statement({ ...aboutSubject, sub: 'did:web:other.example' })],
    ['by somebody else', () => statement({ ...aboutSubject, iss: 'https://other.example' })],
    ['that has run out', () => statement({ ...aboutSubject, exp: 1_795_000_000 })],
    ['that begins later', () => statement({ ...aboutSubject, iat: 1_799_000_000 })],
    ['without an end', () => statement({ ...aboutSubject, exp: undefined as never })],
    ['made for another purpose', () => statement(aboutSubject, anchor, { typ: 'JWT' })],
    ['by a key that is not named', () => statement(aboutSubject, anchor, { kid: 'b' })],
  ])('is not believed with a statement %s', async (_name, make) => {
    const table = { [registry.url]: await configuration(), [fetchUrl]: await make() };
    expect((await ask(table))?.found).toBe('no-answer');
  });

  test('may have several steps, each signed with the keys of the one above', async () => {
    const middle = await generateKeyPair('ES256');
    const middleId = 'https://middle.example';
    const aboutMiddle = await statement({ sub: middleId, jwks: await jwks(middle) });
    const bottom = await statement({ ...aboutSubject, iss: middleId }, middle);
    const keys = (await jwks(anchor)) as unknown as JsonValue;
    const found = await checkTrustChain([bottom, aboutMiddle], anchorId, keys, testNow);
    expect(found?.subject).toBe(subject);
    const forged = await statement({ ...aboutSubject, iss: middleId }, stranger);
    expect(await checkTrustChain([forged, aboutMiddle], anchorId, keys, testNow)).toBeNull();
    expect(await checkTrustChain([aboutMiddle, bottom], anchorId, keys, testNow)).toBeNull();
    expect(await checkTrustChain([], anchorId, keys, testNow)).toBeNull();
  });
});
