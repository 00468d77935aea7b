import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { canonizeWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { canonicalize } from './canonicalize.ts';

const ob303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const badge = sampleBadge(1, 'https://issuer.example/profile') as unknown as JsonObject;

/** One document for every way of combining contexts that is met, and for the shapes that steer context processing. */
const documents: Record<string, JsonObject> = {
  'VC 2.0 badge': badge,
  'VC 1.1 badge': {
    ...badge,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
  },
  'with a status list context': {
    ...badge,
    '@context': [...(badge['@context'] as string[]), 'https://w3id.org/security/data-integrity/v2'],
    credentialStatus: {
      id: 'https://issuer.example/status#4',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '4',
      statusListCredential: 'https://issuer.example/status',
    },
  },
  'with a credential inside that has its own context and proof': {
    ...badge,
    endorsement: [
      {
        '@context': ['https://www.w3.org/ns/credentials/v2', ob303],
        id: 'urn:uuid:00000000-0000-4000-8000-00000000aaaa',
        type: ['VerifiableCredential', 'EndorsementCredential'],
        issuer: { id: 'https://other.example', type: ['Profile'], name: 'Sample Association' },
        validFrom: '2026-01-01T00:00:00Z',
        name: 'Endorsement',
        credentialSubject: {
          id: 'https://issuer.example/profile',
          type: ['EndorsementSubject'],
          endorsementComment: 'A sample comment.',
        },
        proof: {
          type: 'DataIntegrityProof',
          cryptosuite: 'eddsa-rdfc-2022',
          created: '2026-01-01T00:00:00Z',
          verificationMethod: 'did:key:z6Mk#z6Mk',
          proofPurpose: 'assertionMethod',
          proofValue: 'z3FXQ',
        },
      },
    ],
  },
  'with languages and special characters': {
    '@context': ['https://www.w3.org/ns/credentials/v2', ob303],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: 'urn:uuid:00000000-0000-4000-8000-00000000bbbb',
    issuer: { id: 'did:sample:1', type: ['Profile'] },
    name: { '@value': 'Przykład "znaków" \\ \n ↗', '@language': 'pl' },
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { id: 'urn:a', type: ['Achievement'], name: '学习', description: '', criteria: {} },
    },
  },
  'nothing but blank nodes': {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
    type: ['VerifiableCredential'],
    issuer: 'https://issuer.example',
    credentialSubject: [{ a: [{ b: 1 }, { b: 2.5 }, { b: true }] }, { a: { c: { d: 'x' } } }],
  },
};

test.each(Object.keys(documents))(
  '%s: N-Quads are byte for byte those of jsonld.js as it comes',
  async (name) => {
    const document = documents[name] ?? {};
    expect(await canonicalize(document, 'credential')).toEqual({
      ok: true,
      value: await canonizeWithOracle(document),
    });
  },
);

test('what was remembered from one document does not colour another, in any order', async () => {
  const names = Object.keys(documents);
  const expected = new Map<string, string>();
  for (const name of names) expected.set(name, await canonizeWithOracle(documents[name] ?? {}));
  for (const order of [
    names,
    names.toReversed(),
    names,
    [...names, ...names].filter((_, at) => at % 2 === 0),
  ]) {
    for (const name of order) {
      expect(await canonicalize(documents[name] ?? {}, 'credential')).toEqual({
        ok: true,
        value: expected.get(name),
      });
    }
  }
});

test('many documents at the same time do not disturb each other', async () => {
  const all = Object.values(documents);
  const results = await Promise.all(
    [...all, ...all, ...all].map((document) => canonicalize(document, 'credential')),
  );
  for (const [at, result] of results.entries()) {
    expect(result).toEqual({ ok: true, value: await canonizeWithOracle(all[at % all.length] ?? {}) });
  }
});

test('contexts in orders that nobody uses are forgotten again and still right', async () => {
  const others = [
    'https://w3id.org/security/multikey/v1',
    'https://w3id.org/security/data-integrity/v2',
    'https://www.w3.org/ns/did/v1',
  ];
  for (let round = 0; round < 60; round++) {
    const contexts: JsonValue[] = ['https://www.w3.org/ns/credentials/v2', ob303];
    for (let at = 0; at < round % 7; at++) contexts.push(others[(round + at) % others.length] ?? '');
    const result = await canonicalize({ ...badge, '@context': contexts }, 'credential');
    expect(result.ok || result.error.code).toBe(true);
  }
  expect(await canonicalize(badge, 'credential')).toEqual({
    ok: true,
    value: await canonizeWithOracle(badge),
  });
});

const outcome = async (document: JsonObject) => {
  const result = await canonicalize(document, 'credential');
  return result.ok ? 'ok' : `${result.error.status}/${result.error.code}`;
};

test.each([
  [
    'a context that is not on the list',
    ['https://www.w3.org/ns/credentials/v2', 'https://contexts.example/v1'],
  ],
  [
    'a context written inside',
    ['https://www.w3.org/ns/credentials/v2', { name: 'https://schema.org/description' }],
  ],
  ['a context that wipes the others', ['https://www.w3.org/ns/credentials/v2', null]],
])('%s is unknown, never loaded and never applied', async (_name, context) => {
  expect(await outcome({ ...badge, '@context': context })).toBe('unknown/context-not-known');
});

test('a context hidden deep inside is found too', async () => {
  const subject = badge['credentialSubject'] as JsonObject;
  const achievement = { ...(subject['achievement'] as JsonObject), '@context': { name: 'urn:x' } };
  expect(await outcome({ ...badge, credentialSubject: { ...subject, achievement } })).toBe(
    'unknown/context-not-known',
  );
});

test('a word without a definition fails, since no signature could cover it', async () => {
  const subject = { ...(badge['credentialSubject'] as JsonObject), gradeOfHonour: 'first' };
  expect(await outcome({ ...badge, credentialSubject: subject })).toBe('failed/terms-not-defined');
  expect(await outcome({ ...badge, type: ['VerifiableCredential', 'SampleCredential'] })).toBe(
    'failed/terms-not-defined',
  );
});

const credentials = 'https://www.w3.org/2018/credentials#';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';

test.each<[string, Record<string, JsonValue | undefined>]>([
  [
    'the end date under its full address',
    {
      validUntil: undefined,
      [`${credentials}validUntil`]: { '@type': dateTime, '@value': '2031-01-15T09:00:00Z' },
    },
  ],
  [
    'the issuer under its full address',
    { issuer: undefined, [`${credentials}issuer`]: { '@id': 'https://issuer.example/profile' } },
  ],
  [
    'the status under its full address beside an empty one',
    {
      credentialStatus: [],
      [`${credentials}credentialStatus`]: { '@id': 'https://issuer.example/status#4' },
    },
  ],
  [
    'more about the credential inside its subject',
    { evidence: [{ id: badge['id'] ?? '', type: ['Evidence'], name: 'Sample' }] },
  ],
])('%s is refused, though the statements are the same', async (_name, members) => {
  const all: Record<string, JsonValue | undefined> = { ...badge, ...members };
  const entries = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const document: JsonObject = Object.fromEntries(entries);
  expect(await outcome(document)).toBe('failed/terms-hidden');
});

test.each(['@included', '@graph', '@reverse', '@nest'])(
  '%s, which moves statements about, is not looked into',
  async (keyword) => {
    expect(await outcome({ ...badge, [keyword]: [{ id: 'urn:x' }] })).toBe('unknown/document-too-complex');
  },
);

test.each(['__proto__', 'constructor'])(
  'a node named %s is refused before anything is written into that member',
  async (name) => {
    const subject = { ...(badge['credentialSubject'] as JsonObject), image: name, source: { id: 'urn:x' } };
    const outcomes = [
      await outcome({ ...badge, evidence: [{ type: ['Evidence'], genre: 'x' }], termsOfUse: name }),
      await outcome({ ...badge, credentialSubject: subject }),
    ];
    expect(outcomes).toEqual(['failed/terms-not-defined', 'failed/terms-not-defined']);
    expect('@id' in {}).toBe(false);
    expect(Object.hasOwn(Object, '@id')).toBe(false);
  },
);

test.each([4, 8, 20, 40])('a clique of %i blank nodes is given up on', async (size) => {
  const nodes = Array.from({ length: size }, (_, at) => ({
    '@id': `_:n${at}`,
    knows: Array.from({ length: size }, (__, to) => ({ '@id': `_:n${to}` })).filter((___, to) => to !== at),
  }));
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
    type: ['VerifiableCredential'],
    credentialSubject: nodes,
  } as unknown as JsonObject;
  expect(await outcome(document)).toBe('unknown/document-too-complex');
});

test('depth and number of values are bounded', async () => {
  let deep: JsonValue = 'x';
  for (let level = 0; level < 80; level++) deep = { a: deep };
  expect(await outcome({ ...badge, evidence: deep })).toBe('unknown/document-too-complex');
  expect(await outcome({ ...badge, evidence: Array.from({ length: 60_000 }, () => 'x') })).toBe(
    'unknown/document-too-complex',
  );
});

test('__proto__ is a word without a definition, and leaves no trace', async () => {
  const document = JSON.parse(
    JSON.stringify(badge).replace('"tag":', '"__proto__":{"polluted":true},"tag":'),
  ) as JsonObject;
  expect(await outcome(document)).toBe('failed/terms-not-defined');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
