import { describe, expect, it } from 'vitest';
import { assertion2, badge3, european, plainVc } from '../fixtures/documents.ts';
import { base64Url, jsonFile, token, utf8 } from '../fixtures/files.ts';
import { problemOf, readAll, readOne } from '../fixtures/read.ts';

describe('compact tokens', () => {
  it('carry a credential as payload or in vc', async () => {
    const bare = await readOne(utf8(token({ alg: 'ES256', typ: 'vc+jwt' }, plainVc)));
    const claimed = await readOne(utf8(token({ alg: 'ES256' }, { iss: 'did:example:issuer', vc: plainVc })));
    expect(bare.secured).toMatchObject({ kind: 'jwt', document: plainVc });
    expect(claimed.secured).toMatchObject({
      kind: 'jwt',
      document: plainVc,
      payload: { iss: 'did:example:issuer' },
    });
  });

  it('may be wrapped over several lines, and stand in a file of any name', async () => {
    const wrapped = token({ alg: 'ES256' }, plainVc).replace(/(.{40})/g, '$1\r\n');
    const { secured, documentText } = await readOne(utf8(`${wrapped}\n`));
    expect(documentText).toBe(token({ alg: 'ES256' }, plainVc));
    expect(secured).toMatchObject({ compact: documentText });
  });

  it('state issuer and dates as claims where the document leaves them out', async () => {
    const { issuer, validFrom, validUntil, ...vc } = badge3;
    expect([issuer, validFrom, validUntil]).not.toContain(undefined);
    const claims = {
      iss: 'did:example:other',
      nbf: 1_767_225_600,
      exp: 1_798_761_600,
      sub: 'did:example:s',
      vc,
    };
    const { credential, structureFaults } = await readOne(utf8(token({ alg: 'EdDSA' }, claims)));
    expect(credential.issuer).toEqual({
      value: expect.objectContaining({ id: 'did:example:other' }) as unknown,
      by: 'issuer',
      at: '',
    });
    expect(credential.validFrom?.value).toBe('2026-01-01T00:00:00.000Z');
    expect(credential.validUntil?.value).toBe('2027-01-01T00:00:00.000Z');
    expect(structureFaults).toEqual([]);
  });

  it('carry a signed Open Badges 2.0 assertion', async () => {
    const { credential, secured } = await readOne(utf8(token({ alg: 'RS256' }, assertion2)));
    expect(credential.format).toBe('open-badges-2');
    expect(secured).toMatchObject({ kind: 'open-badges-jws', document: assertion2 });
  });

  it('carry presentations, whose credentials are read one by one', async () => {
    const vp = { vp: { verifiableCredential: [token({ alg: 'ES256' }, plainVc), badge3] } };
    const read = await readAll(utf8(token({ alg: 'ES256' }, vp)));
    expect(read.map((one) => one.secured.kind)).toEqual(['jwt', 'none']);
  });

  it.each([
    ['jwt-malformed', 'eyJhbGciOiJub25lIn0'],
    ['jwt-malformed', 'eyJhbGciOiJub25lIn0.e30.'],
    ['jwt-malformed', `${base64Url('{"alg":"ES256"}')}.${base64Url('hello')}.c2ln`],
    ['not-a-credential', token({ alg: 'ES256' }, { iss: 'x', status_list: {} })],
  ])('refuses with %s', async (code, text) => {
    expect(await problemOf(utf8(text))).toBe(code);
  });
});

const protectedHeader = base64Url(
  JSON.stringify({ alg: 'RS256', sigT: '2026-03-01T00:00:00Z', b64: false, crit: ['b64', 'sigT'] }),
);
const encodedHeader = base64Url(
  JSON.stringify({ alg: 'RS256', sigT: '2026-03-01T00:00:00Z', crit: ['sigT'] }),
);
const signature = 'c2ln';
const text = JSON.stringify(european);

describe('JAdES seals', () => {
  it('hands over the signing input as it stands, unencoded', async () => {
    const file = {
      payload: text,
      signatures: [{ protected: protectedHeader, header: { etsiU: [] }, signature }],
    };
    const { credential, secured, structureFaults } = await readOne(file);
    expect(credential.format).toBe('elm-3');
    expect(credential.packaging).toBe('jades');
    expect(secured).toMatchObject({
      kind: 'jades',
      payload: text,
      payloadIsUnencoded: true,
      signatures: [{ protectedHeader, signature, unprotected: { etsiU: [] } }],
    });
    expect(structureFaults).toEqual([]);
  });

  it('hands over the signing input as it stands, encoded, flattened or compact', async () => {
    const payload = base64Url(text);
    const flattened = await readOne({ payload, protected: encodedHeader, signature });
    const compact = await readOne(utf8(`${encodedHeader}.${payload}.${signature}`));
    for (const { credential, secured } of [flattened, compact]) {
      expect(credential.packaging).toBe('jades');
      expect(secured).toMatchObject({ kind: 'jades', payload, payloadIsUnencoded: false });
    }
  });

  it('reads a sealed document that is no credential, so that its seal can be checked', async () => {
    const { credential, secured } = await readOne({
      payload: base64Url('{"title":"Sample note"}'),
      protected: encodedHeader,
      signature,
    });
    expect(credential).toMatchObject({
      format: 'w3c-vc',
      profile: 'JAdES',
      title: { value: { und: 'Sample note' }, at: '/title' },
    });
    expect(secured.kind).toBe('jades');
    const opaque = await readOne({ payload: base64Url('no JSON'), protected: encodedHeader, signature });
    expect(opaque.credential.title.value).toEqual({ und: 'JAdES' });
  });

  it('reports members that nobody signed', async () => {
    const { structureFaults } = await readOne({
      payload: text,
      protected: protectedHeader,
      signature,
      grade: 'A+',
    });
    expect(structureFaults).toContainEqual({ code: 'unknown-terms', at: '/grade' });
  });

  it.each([
    ['seal-malformed', { payload: 'x', signatures: [] }],
    ['seal-malformed', { payload: 'x', signatures: [{ protected: 1, signature }] }],
    ['seal-malformed', { payload: 'x', protected: 'e30x', signature }],
    ['seal-malformed', { payload: 1, protected: encodedHeader, signature }],
    ['seal-detached', { protected: encodedHeader, signature }],
    ['truncated', { payload: text.slice(0, 500), protected: protectedHeader, signature }],
    ['duplicate-key', { payload: '{"a":1,"a":2}', protected: protectedHeader, signature }],
  ])('refuses with %s', async (code, file) => {
    expect(await problemOf(jsonFile(file))).toBe(code);
  });
});
