import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certify, trustedList, trustedService } from '#src/test/certificates.ts';
import { readIssuerList } from '#src/verification/index.ts';

const read = (text: string, name = 'sample.xml') =>
  readIssuerList({ name, bytes: new TextEncoder().encode(text) });
const authority = await certify('CN=Sample CA, O=Sample Trust', null);

describe('a trusted list', () => {
  test('says who runs it, how old it is, and which services can stand above a seal', async () => {
    const list = await read(
      trustedList(trustedService(authority) + trustedService(authority, { type: 'CA/PKC' })),
    );
    expect(list).toMatchObject({
      ok: true,
      value: {
        contents: {
          kind: 'trusted-list',
          name: 'XX: Sample Authority',
          territory: 'XX',
          issuedOn: '2026-02-01T00:00:00.000Z',
          nextUpdate: '2026-12-31T00:00:00.000Z',
          services: [
            {
              provider: 'Sample Trust',
              name: 'Sample CA',
              type: 'CA/QC',
              uses: ['ForeSeals'],
              history: [{ status: 'granted', since: '2024-02-01T00:00:00.000Z' }],
              certificates: [{ subject: authority.certificate.subject }],
            },
          ],
        },
      },
    });
  });

  const good = trustedList(trustedService(authority));
  test.each([
    [
      'a declaration',
      good.replace('<Trust', '<!DOCTYPE x [<!ENTITY a "b">]><Trust'),
      'list-with-declarations',
    ],
    ['an end that is missing', good.slice(0, -20), 'list-not-well-formed'],
    ['an undeclared entity', good.replace('Sample Trust', '&sample;'), 'list-not-well-formed'],
    ['endless depth', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'list-not-well-formed'],
    ['another root', '<html></html>', 'list-unknown-kind'],
    [
      'nothing for seals',
      trustedList(trustedService(authority, { uses: 'ForWebSiteAuthentication' })),
      'list-empty',
    ],
    [
      'pointers to other lists only',
      trustedList('').replace('<SchemeTerritory>', '<PointersToOtherTSL/><SchemeTerritory>'),
      'list-of-lists',
    ],
  ])('is refused with %s', async (_name, text, problem) => {
    expect(await read(text)).toEqual({ ok: false, error: problem });
  });
});

describe('a list of issuers', () => {
  const contents = async (text: string, name: string) => {
    const list = await read(text, name);
    return list.ok ? list.value.contents : list.error;
  };
  const college = { name: 'Sample College', ids: ['did:web:college.example'], fingerprints: [] };

  test('may be a registry, a plain list or a table', async () => {
    const registry = {
      meta: { created: '2022-01-01T00:00:00Z', updated: '2026-01-02T00:00:00+00:00' },
      registry: { 'did:web:college.example': { name: 'Sample College', url: 'https://college.example' } },
    };
    expect(await contents(JSON.stringify(registry), 'registry.json')).toMatchObject({
      kind: 'issuers',
      name: 'registry',
      issuedOn: '2026-01-02T00:00:00.000Z',
      issuers: [college],
    });
    const plain = { name: 'My list', issuers: [{ name: 'Sample College', did: 'did:web:college.example' }] };
    expect(await contents(JSON.stringify(plain), 'x.json')).toMatchObject({
      name: 'My list',
      issuers: [college],
    });
    const table = 'name,did,note\r\n"College, ""Sample""",did:web:college.example,x\r\nNobody,,\r\n';
    expect(await contents(table, 'table.csv')).toMatchObject({
      name: 'table',
      issuers: [{ ...college, name: 'College, "Sample"' }],
    });
  });

  test.each([
    ['{"a":1', 'list-not-well-formed'],
    ['{"a":1}', 'list-unknown-kind'],
    ['[1]', 'list-unknown-kind'],
    ['[{"name":"x"}]', 'list-empty'],
    ['[{"type":"oidf","trustAnchorEC":"https://a.example"}]', 'list-of-lists'],
    ['name,colour\nx,red', 'list-unknown-kind'],
    ['did\nnot a did', 'list-empty'],
    ['', 'list-unknown-kind'],
  ])('is refused: %s', async (text, problem) => {
    expect(await contents(text, 'x')).toBe(problem);
  });

  test('is refused where it is no text, or too long', async () => {
    expect(await readIssuerList({ name: 'x', bytes: new Uint8Array([0xff, 0xfe, 0]) })).toEqual({
      ok: false,
      error: 'list-not-text',
    });
    expect(await readIssuerList({ name: 'x', bytes: new Uint8Array(12_000_001) })).toEqual({
      ok: false,
      error: 'list-too-large',
    });
  });

  test('whatever the file holds, nothing is thrown and no prototype is touched', async () => {
    await contents('{"registry":{"__proto__":{"name":"x"},"constructor":{"name":"y"}}}', 'x.json');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.constant('name;did\n"')), async (text) => {
        expect(typeof (await read(text)).ok).toBe('boolean');
      }),
      { numRuns: 200, seed: 20261121 },
    );
    expect({}).toEqual({});
  });
});
