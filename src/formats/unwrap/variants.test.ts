import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { assertion2, badge3 } from '../fixtures/documents.ts';
import { jsonFile, png, textChunk, token, utf8 } from '../fixtures/files.ts';
import { problemOf, readBytes, readOne } from '../fixtures/read.ts';
import { courseSdJwt } from '../fixtures/sd-jwt.ts';

const signed = token({ alg: 'ES256', typ: 'JWT' }, { iss: 'did:example:sample', vc: badge3 });

/** The formats of what is read from a file, or the code of the problem. */
async function formatsOf(file: JsonValue | Uint8Array): Promise<readonly string[] | string> {
  const read = await readBytes(file instanceof Uint8Array ? file : jsonFile(file));
  return 'code' in read ? read.code : read.credentials.map(({ credential }) => credential.format);
}

describe('what stands around credentials that interfaces and exports hand out', () => {
  it.each<[string, JsonValue, string[]]>([
    ['the claims of a token without the token', { iss: 'did:example:sample', vc: badge3 }, ['open-badges-3']],
    [
      'an answer of Open Badges 3.0, documents and tokens side by side',
      { credential: [badge3], compactJwsString: [signed] },
      ['open-badges-3', 'open-badges-3'],
    ],
    ['one with tokens only', { credential: [], compactJwsString: [signed] }, ['open-badges-3']],
    ['a presented token', { vp_token: courseSdJwt, presentation_submission: {} }, ['sd-jwt-vc']],
    [
      'presented tokens by question',
      { vp_token: { course: [courseSdJwt], badge: [signed] } },
      ['sd-jwt-vc', 'open-badges-3'],
    ],
    ['an export of a backpack', { assertions: [assertion2], count: 1 }, ['open-badges-2']],
  ])('%s', async (_, document, formats) => {
    expect(await formatsOf(document)).toEqual(formats);
  });

  it('is no wrapper where it is an offer, or holds other things', async () => {
    const offer = { credential_issuer: 'https://issuer.example', credentials: ['course'] };
    expect(await formatsOf(offer)).toBe('credential-offer');
    expect(await formatsOf({ badges: 3, assertions: 'none' })).toBe('not-a-credential');
  });
});

describe('badges in pictures', () => {
  it('in the letters of the PNG standard', async () => {
    const name = 'Bäckerei';
    const text = JSON.stringify({
      ...assertion2,
      badge: { ...(assertion2['badge'] as JsonObject), name },
    });
    const utf = png({ chunks: [textChunk('openbadges', text)] });
    const latin = png({ chunks: [textChunk('openbadges', '@')] });
    const at = latin.lastIndexOf('@'.charCodeAt(0));
    const letters = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const written = Uint8Array.from([...latin.subarray(0, at), ...letters, ...latin.subarray(at + 1)]);
    new DataView(written.buffer).setUint32(at - 19, 'openbadges'.length + 1 + letters.length);
    for (const bytes of [utf, written])
      expect((await readOne(bytes)).credential.title.value).toEqual({ 'en-EN': name });
  });

  it('under a namespace that is the element’s own', async () => {
    const inside = `<credential xmlns="https://purl.imsglobal.org/ob/v3p0" verify="${signed}"/>`;
    const svg = (element: string) => utf8(`<svg xmlns="http://www.w3.org/2000/svg">${element}</svg>`);
    expect(await formatsOf(svg(inside))).toEqual(['open-badges-3']);
    expect(await problemOf(svg('<credential xmlns="https://other.example" verify="x"/>'))).toBe(
      'picture-without-credential',
    );
  });
});

describe('what is no credential is told by its name', () => {
  const registry = { meta: { updated: '2026-01-01' }, registry: { 'did:example:a': { name: 'Sample' } } };
  it.each<[string, Uint8Array]>([
    ['a registry', jsonFile(registry)],
    ['a plain list', jsonFile({ issuers: [{ name: 'Sample', fingerprint: '00' }] })],
    ['a trusted list', utf8('<?xml version="1.0"?><tsl:TrustServiceStatusList xmlns:tsl="x"/>')],
  ])('%s of issuers', async (_, bytes) => {
    expect(await problemOf(bytes)).toBe('issuer-list');
  });

  it('Blockcerts before version 2', async () => {
    const certificate = { type: 'CertificateDocument', document: {}, receipt: {} };
    expect(await readBytes(jsonFile(certificate))).toEqual({
      code: 'format-not-supported-yet',
      data: { family: 'Blockcerts 1' },
    });
  });

  it('a token that is spelt with padding is read like any other', async () => {
    const padded = signed.split('.').map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='));
    expect(await formatsOf(utf8(padded.join('.')))).toEqual(['open-badges-3']);
  });
});
