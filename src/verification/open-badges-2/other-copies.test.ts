import { CompactSign, exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type { VerifyOptions } from '#src/domain/verification/verifier.ts';
import { answers, checkKnowing, standing, tableSource } from '#src/test/checked.ts';

const college = (path: string) => `https://college.example/${path}`;
const forger = (path: string) => `https://forger.example/${path}`;
const issuer: JsonObject = { id: college('issuer'), type: 'Issuer', name: 'Sample College' };
const badge: JsonObject = {
  id: college('badge'),
  type: 'BadgeClass',
  name: 'Sample badge',
  'extensions:StudyLoadExtension': { '@context': 'https://hours.example/context', StudyLoad: 10 },
  issuer: college('issuer'),
};
const assertion: JsonObject = {
  id: college('assertion'),
  type: 'Assertion',
  recipient: { type: 'email', hashed: true, identity: 'sha256$00' },
  badge: college('badge'),
  issuedOn: '2026-01-10T00:00:00Z',
  verification: { type: 'hosted' },
};
const served = {
  [college('assertion')]: assertion,
  [college('badge')]: badge,
  [college('issuer')]: issuer,
};
const onList: IssuerList = {
  id: 'list',
  name: 'Sample list',
  fileName: 'list.json',
  kind: 'issuers',
  territory: null,
  issuedOn: null,
  nextUpdate: null,
  addedOn: '2026-01-01T00:00:00Z',
  services: [],
  issuers: [{ name: 'Sample College', ids: [college('issuer')], fingerprints: [] }],
};

const hosted = (
  document: JsonObject,
  table: Record<string, JsonValue>,
  options: Partial<VerifyOptions> = {},
) =>
  checkKnowing(
    { source: tableSource(table), ...options },
    { kind: 'hosted', assertionUrl: document['id'] as string, document },
  );

describe('a copy that says other things than its host', () => {
  const forged = { ...badge, name: 'Sample doctorate' };
  test.each<[string, JsonValue]>([
    ['in the badge', forged],
    ['in a badge in a list', [forged]],
    ['in an issuer in a list', { ...badge, issuer: [{ ...issuer, name: 'Another college' }] }],
    [
      'in how the hours of an extension are to be taken',
      {
        ...badge,
        'extensions:StudyLoadExtension': { '@context': 'https://minutes.example/context', StudyLoad: 10 },
      },
    ],
  ])('%s', async (_name, inside) => {
    const report = await hosted({ ...assertion, badge: inside }, served);
    expect(answers(report, 'signature')).toEqual(['failed/hosted-differs']);
  });

  test('a list of the one true badge is the badge', async () => {
    const report = await hosted({ ...assertion, badge: [{ ...badge, issuer: [issuer] }] }, served);
    expect(standing(report)).toBe('verified');
  });

  test('by leaving out that it has ended', async () => {
    const ended = { ...assertion, expires: '2026-02-01T00:00:00Z' };
    const report = await hosted(assertion, { ...served, [college('assertion')]: ended });
    expect(answers(report, 'validity')).toContain('failed/expired');
    expect(standing(report)).toBe('problem');
  });
});

describe('a forger with an address of its own', async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const own = {
    [forger('issuer')]: { id: forger('issuer'), type: 'Issuer', name: 'Forger', publicKey: forger('key') },
    [forger('key')]: {
      id: forger('key'),
      owner: forger('issuer'),
      publicKeyPem: await exportSPKI(pair.publicKey),
    },
    [forger('badge')]: { ...badge, id: forger('badge'), issuer: forger('issuer') },
  };

  test('signs a badge that names another issuer than the address of the badge does', async () => {
    const document = {
      ...assertion,
      id: forger('assertion'),
      verification: { type: 'signed', creator: forger('key') },
      badge: { ...badge, id: forger('badge'), issuer },
    };
    const compact = await new CompactSign(new TextEncoder().encode(JSON.stringify(document)))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(pair.privateKey);
    const report = await checkKnowing(
      { source: tableSource({ ...served, ...own }), issuerLists: [onList] },
      { kind: 'open-badges-jws', compact, header: {}, document },
    );
    expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
    expect(answers(report, 'issuer-identity')).toEqual(['unknown/issuer-differs-from-signer']);
    expect(answers(report, 'issuer-trust')).toContain('unknown/trust-needs-identity');
  });

  test('names a listed issuer beside the badge', async () => {
    const document = {
      ...assertion,
      id: forger('assertion'),
      badge: forger('badge'),
      issuer: college('issuer'),
    };
    const report = await hosted(
      document,
      { ...own, [forger('assertion')]: document },
      { issuerLists: [onList] },
    );
    expect(answers(report, 'issuer-identity')).toEqual(['passed/hosted-by-issuer']);
    expect(answers(report, 'issuer-trust').filter((one) => one.startsWith('passed'))).toEqual([]);
  });
});
