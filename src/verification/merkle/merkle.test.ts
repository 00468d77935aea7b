import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { alterations } from '#src/test/alterations.ts';
import { anchor2, anchor3, encode } from '#src/test/anchored-samples.ts';
import { answers, check, standing, tableSource, withProofs } from '#src/test/checked.ts';
import { readEncodedReceipt } from './receipt.ts';

const ownTerms = {
  displayHtml: {
    '@id': 'https://samples.example/terms/displayHtml',
    '@type': 'https://samples.example/terms/html',
  },
};

const badge2: JsonObject = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', ownTerms],
  type: 'Assertion',
  id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
  recipient: { type: 'email', identity: 'learner@samples.example', hashed: false },
  recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Sample Learner' },
  badge: {
    type: 'BadgeClass',
    id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
    name: 'Sample Welding',
    description: 'A sample badge',
    criteria: { narrative: 'Weld a sample.' },
    issuer: {
      type: 'Profile',
      id: 'https://issuer.samples.example/profile.json',
      name: 'Sample School',
      url: 'https://issuer.samples.example',
    },
  },
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: 'ecdsa-koblitz-pubkey:1SampleSampleSample',
  },
  issuedOn: '2026-01-15T09:00:00Z',
  expires: '2030-01-15T09:00:00Z',
  displayHtml: '<b>Sample</b>',
};

const credential3: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/data-integrity/v2',
    'https://w3id.org/blockcerts/v3.2',
  ],
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000004',
  name: { '@value': 'Sample Welding', '@language': 'en', '@direction': 'ltr' },
  issuer: 'https://issuer.samples.example/profile.json',
  validFrom: '2026-01-15T09:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    name: 'Sample Learner',
    claim: { name: 'Welding', description: 'A sample claim' },
  },
  display: { contentMediaType: 'text/html', content: '<b>Sample</b>' },
};

const main2 = { type: 'BTCOpReturn', chain: 'bitcoinMainnet', sourceId: 'ab'.repeat(32) };
const main3 = [
  [0, 1],
  [1, 1],
  [2, encode('0xsample')],
] as const;
const mock3 = [
  [0, -1],
  [1, 'no blockchain'],
] as const;
const suite2019 = { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' };

/** As it counts for the hash: text direction does not. */
const plain = (document: JsonObject): JsonObject => ({
  ...document,
  name: { '@value': 'Sample Welding', '@language': 'en' },
});
const sample2 = await anchor2(badge2, main2);
const proof3 = await anchor3(plain(credential3), main3, suite2019);
const sample3 = { ...credential3, proof: proof3 };

const inspect2 = (document: JsonObject, source?: ReturnType<typeof tableSource>) =>
  check({ kind: 'merkle-receipt', document, receipt: document['signature'] as JsonObject }, source);
const signature2 = async (document: JsonObject) => answers(await inspect2(document), 'signature');
const signature3 = async (document: JsonObject) => answers(await check(withProofs(document)), 'signature');

describe('a receipt that fits', () => {
  it('is no proof by itself: anyone can make one', async () => {
    const report = await inspect2(sample2);
    expect(answers(report, 'signature')).toEqual(['unknown/anchor-not-checked']);
    expect(standing(report)).toBe('incomplete');
    expect(report.checks[0]?.data).toEqual({ chain: 'bitcoinMainnet', transaction: 'ab'.repeat(32) });
    expect(await signature3(sample3)).toEqual(['unknown/anchor-not-checked']);
  });

  it('says so where there is no blockchain at all', async () => {
    const mocked = await anchor2(badge2, { sourceId: 'x', chain: 'bitcoinRegtest' });
    expect(await signature2(mocked)).toEqual(['unknown/anchor-nowhere']);
    const proof = await anchor3(plain(credential3), mock3, { type: 'MerkleProof2019' });
    expect(await signature3({ ...credential3, proof })).toEqual(['unknown/anchor-nowhere']);
  });

  it('covers the proofs that stand before it', async () => {
    const first = {
      type: 'OtherSignature',
      proofPurpose: 'assertionMethod',
      proofValue: 'zUnknownToCairn1234',
    };
    const context = [
      ...(credential3['@context'] as string[]),
      'https://w3id.org/security/suites/chained-2021/v1',
    ];
    const document: JsonObject = { ...plain(credential3), '@context': context };
    const covered = { ...first, type: 'DataIntegrityProof', cryptosuite: 'sample-suite' };
    const chained = await anchor3({ ...document, proof: [covered] }, main3, {
      type: 'ChainedProof2021',
      chainedProofType: 'MerkleProof2019',
      previousProof: covered,
    });
    const proofs = (...proof: JsonObject[]) => signature3({ ...document, proof });
    expect((await proofs(covered, chained))[1]).toBe('unknown/anchor-not-checked');
    expect((await proofs({ ...covered, proofValue: 'zOther' }, chained))[1]).toBe(
      'failed/previous-proof-missing',
    );
    const unchained = { ...chained, ...suite2019 };
    expect((await proofs({ ...covered, proofValue: 'zOther' }, unchained))[1]).toBe(
      'failed/document-differs-from-receipt',
    );
    expect(await proofs(chained)).toEqual(['failed/previous-proof-missing']);
  });
});

describe('an altered Blockcert', () => {
  const { signature } = sample2;
  it.each(alterations(badge2).map(({ path, document }) => [path, document] as const))(
    'of version 2 fails: %s',
    async (_, document) => {
      const [found] = await signature2({ ...document, ...(signature === undefined ? {} : { signature }) });
      expect(found).toMatch(/^failed\/(document-differs-from-receipt|terms-not-defined|terms-hidden)$/);
    },
  );

  it.each(
    alterations(credential3)
      .filter(({ path }) => !path.includes('@direction'))
      .map(({ path, document }) => [path, document] as const),
  )('of version 3 fails: %s', async (_, document) => {
    const [found] = await signature3({ ...document, proof: proof3 });
    expect(found).toMatch(/^failed\/(document-differs-from-receipt|terms-not-defined|terms-hidden)$/);
  });

  it('fails where its receipt was altered', async () => {
    const receipt = sample2['signature'] as JsonObject;
    for (const change of [
      { merkleRoot: 'ab'.repeat(32) },
      { targetHash: 'ab'.repeat(32) },
      { proof: [{ left: 'ab'.repeat(32) }] },
      { proof: [] },
    ]) {
      expect(await signature2({ ...sample2, signature: { ...receipt, ...change } })).toEqual([
        'failed/receipt-does-not-match',
      ]);
    }
    for (const change of [
      { merkleRoot: 'x' },
      { proof: [{}] },
      { proof: ['x'] },
      { anchors: [] },
      { anchors: ['x'] },
    ]) {
      expect(await signature2({ ...sample2, signature: { ...receipt, ...change } })).toEqual([
        'failed/signature-malformed',
      ]);
    }
  });

  it('cannot hide a change behind words of its own', async () => {
    const context = badge2['@context'] as unknown[];
    const renamed = (own: object) =>
      signature2({ ...sample2, '@context': [...context.slice(0, 2), { ...ownTerms, ...own }] as never });
    expect(await renamed({ expires: 'https://samples.example/other' })).toEqual([
      'unknown/context-not-known',
    ]);
    expect(await renamed({ title: 'http://schema.org/name' })).toEqual(['unknown/context-not-known']);
    expect(await renamed({ '@vocab': 'https://samples.example/' })).toEqual(['unknown/context-not-known']);
    const { expires, ...endless } = sample2;
    expect(await signature2({ ...endless, 'https://w3id.org/security#expiration': expires ?? null })).toEqual(
      ['failed/terms-hidden'],
    );
  });
});

describe('what the issuer says, where it is asked', () => {
  const place = 'https://issuer.samples.example/profile.json';
  const key = (badge2['verification'] as JsonObject)['publicKey'] ?? null;
  const profile = {
    id: place,
    publicKey: [{ id: key }],
    revocationList: 'https://issuer.samples.example/revoked.json',
  };
  const list = (id: string) => ({
    'https://issuer.samples.example/revoked.json': { revokedAssertions: [{ id }] },
  });

  it('is that the key is its own, which does not make the anchor its own', async () => {
    const report = await inspect2(sample2, tableSource({ [place]: profile, ...list('urn:uuid:other') }));
    expect(answers(report, 'issuer-identity')).toEqual(['unknown/key-listed-anchor-open']);
    expect(answers(report, 'status')).toEqual(['passed/not-withdrawn']);
    const other = await inspect2(sample2, tableSource({ [place]: { ...profile, publicKey: [{ id: 'x' }] } }));
    expect(answers(other, 'issuer-identity')).toEqual(['failed/key-not-authorised-by-issuer']);
    expect(answers(other, 'status')).toEqual(['unknown/status-unreachable']);
  });

  it('is that it withdrew the badge', async () => {
    const report = await inspect2(
      sample2,
      tableSource({ [place]: profile, ...list(badge2['id'] as string) }),
    );
    expect(answers(report, 'status')).toEqual(['failed/revoked']);
    expect(answers(await inspect2(sample2), 'status')).toEqual(['unknown/status-not-asked']);
  });
});

describe('a Blockcert of version 3 without a status list', () => {
  const place = 'https://issuer.samples.example/profile.json';
  const profile = { id: place, revocationList: 'https://issuer.samples.example/revoked.json' };
  const status = async (source?: ReturnType<typeof tableSource>) =>
    answers(await check(withProofs(sample3), source), 'status');

  it('is looked for in the list that its issuer keeps', async () => {
    const list = (id: string) =>
      tableSource({ [place]: profile, [profile.revocationList]: { revokedAssertions: [{ id }] } });
    expect(await status()).toEqual(['unknown/status-not-asked']);
    expect(await status(tableSource({}))).toEqual(['unknown/status-unreachable']);
    expect(await status(list('urn:uuid:other'))).toEqual(['passed/not-withdrawn']);
    expect(await status(list(credential3['id'] as string))).toEqual(['failed/revoked']);
    expect(await status(tableSource({ [place]: { id: place } }))).toEqual(['not-applicable/no-status-list']);
  });
});

describe('an encoded receipt', () => {
  it('is read or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readEncodedReceipt(`z${base58.encode(bytes)}`)).toBeNull();
      }),
    );
    const whole = proof3['proofValue'] as string;
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 2 }), (length) => {
        expect(readEncodedReceipt(whole.slice(0, length))).toBeNull();
      }),
    );
  });

  it('must not be endless, nor name anything twice', () => {
    expect(readEncodedReceipt(`z${'1'.repeat(7_000)}`)).toBeNull();
    const hash = encode(encode(new Uint8Array(32)));
    const twice = encode([
      [0, hash],
      [0, hash],
    ]);
    expect(readEncodedReceipt(`z${base58.encode(twice)}`)).toBeNull();
  });
});
