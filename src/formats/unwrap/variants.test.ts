import fc from 'fast-check';
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
    ['a name that only its maker knows', { state: 'issued', signedCopy: signed }, ['open-badges-3']],
    ['several of them', { items: [badge3, signed], next: null }, ['open-badges-3', 'open-badges-3']],
    ['a hosted badge under a name of its own', { entry: assertion2 }, ['open-badges-2']],
  ])('%s', async (_, document, formats) => {
    expect(await formatsOf(document)).toEqual(formats);
  });

  it('is no wrapper where it is an offer, or holds other things', async () => {
    const offer = { credential_issuer: 'https://issuer.example', credentials: ['course'] };
    expect(await formatsOf(offer)).toBe('credential-offer');
    expect(await formatsOf({ badges: 3, assertions: 'none' })).toBe('not-a-credential');
    expect(await formatsOf({ rows: [badge3, 5], text: 'eyJ' })).toBe('not-a-credential');
    const member = await readOne({ recipient: 'a@example.org', badge: { name: 'A' }, copy: signed });
    expect(member.credential.format).toBe('open-badges-2');
  });
});

const badgeText = JSON.stringify(badge3);
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
  ]);
const other = JSON.stringify({ ...badge3, id: 'urn:uuid:2e4d1b7c-51d2-4b5c-9a51-0d4d5a1f9f10' });

describe('a graph of nodes that describe each other apart', () => {
  const nodes: JsonObject[] = [
    {
      id: 'urn:sample:credential',
      type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
      issuer: 'urn:sample:organisation',
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: 'urn:sample:person',
    },
    { id: 'urn:sample:organisation', type: 'Organisation', legalName: { en: 'Sample University' } },
    { id: 'urn:sample:person', type: 'Person', hasClaim: ['urn:sample:claim', 'urn:sample:none'] },
    { id: 'urn:sample:claim', type: 'LearningAchievement', title: { en: 'Sample course' } },
  ];
  const graph = (...all: JsonValue[]) => ({
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    '@graph': all,
  });

  it('is read as the one credential in it', async () => {
    const { credential, structureFaults } = await readOne(graph(...nodes));
    expect(credential).toMatchObject({
      format: 'elm-3',
      title: { value: { en: 'Sample course' } },
      issuer: { value: { name: { en: 'Sample University' } } },
    });
    expect(structureFaults.map(({ at }) => at)).not.toContain('/credentialSubject');
  });

  it.each<[string, JsonValue[]]>([
    ['holds two', [...nodes, { ...nodes[0], id: 'urn:sample:other' }]],
    ['is signed', nodes.map((node, index) => (index === 0 ? { ...node, proof: { type: 'X' } } : node))],
    ['holds something else', [...nodes, 5]],
  ])('is left alone where it %s', async (_, all) => {
    expect(await formatsOf(graph(...all))).toBe('not-a-credential');
  });
});

describe('what people make of a credential when they copy and save it', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['UTF-16 with its mark', utf16(badgeText), ['open-badges-3']],
    ['a block of code in Markdown', utf8(`\`\`\`json\n${badgeText}\n\`\`\`\n`), ['open-badges-3']],
    ['a token between quotation marks', utf8(`'${signed}'`), ['open-badges-3']],
    ['a token between signs that nobody sees', utf8(`\u200B${signed}\u2060\n`), ['open-badges-3']],
    ['a token between angle brackets', utf8(`<${signed}>`), ['open-badges-3']],
    [
      'a presentation that does not say so',
      utf8(token({ alg: 'ES256' }, { id: 'urn:p', verifiableCredential: [signed] })),
      ['open-badges-3'],
    ],
    ['two documents, one a line', utf8(`${badgeText}\n${other}\n`), ['open-badges-3', 'open-badges-3']],
    [
      'documents on end, over lines',
      utf8(`${JSON.stringify(badge3, null, 2)}${other}`),
      ['open-badges-3', 'open-badges-3'],
    ],
    ['a document and a token', utf8(`${badgeText}\r\n${signed}`), ['open-badges-3', 'open-badges-3']],
    ['tokens one a line', utf8(`${signed}\n${courseSdJwt}\n`), ['open-badges-3', 'sd-jwt-vc']],
    ['one token over lines', utf8(`${signed.slice(0, 40)}\n${signed.slice(40)}`), ['open-badges-3']],
    ['a token as it is sent', utf8(`Bearer ${signed}`), ['open-badges-3']],
    ['base64 of a document', utf8(btoa(badgeText)), ['open-badges-3']],
    ['base64 of a token, over lines', utf8(btoa(signed).replace(/.{76}/g, '$&\n')), ['open-badges-3']],
    [
      'an address that holds a document',
      utf8(`data:application/ld+json;base64,${btoa(badgeText)}`),
      ['open-badges-3'],
    ],
    [
      'an address in plain letters',
      utf8(`data:application/json,${encodeURIComponent(badgeText)}`),
      ['open-badges-3'],
    ],
    [
      'an address that holds a picture',
      utf8(
        `data:image/png;base64,${btoa(String.fromCharCode(...png({ chunks: [textChunk('openbadges', badgeText)] })))}`,
      ),
      ['open-badges-3'],
    ],
    ['a document in a string', jsonFile(badgeText), ['open-badges-3']],
    ['a document in a string in a wrapper', jsonFile({ credential: badgeText }), ['open-badges-3']],
    [
      'the answer of an interface',
      jsonFile({ status: 'ok', data: { credential: badge3 } }),
      ['open-badges-3'],
    ],
    ['a result', jsonFile({ result: [badge3] }), ['open-badges-3']],
    ['a keyword in other letters', png({ chunks: [textChunk('OpenBadges', badgeText)] }), ['open-badges-3']],
  ])('%s', async (_, bytes, formats) => {
    expect(await formatsOf(bytes)).toEqual(formats);
  });

  it('reads the only node of a graph in its context', async () => {
    const { '@context': context, ...node } = badge3;
    const { secured } = await readOne({ '@context': context ?? null, '@graph': [node] });
    expect(secured.document).toEqual(badge3);
    // Two contexts or two nodes could be joined in more ways than one.
    expect(await formatsOf({ '@context': context ?? null, '@graph': [badge3] })).toBe('not-a-credential');
    expect(await formatsOf({ '@graph': [badge3, node] })).toBe('not-a-credential');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['a name that stands twice in one of them', `${badgeText}\n{"a":1,"a":2}`, 'duplicate-key'],
    ['a name that stands twice inside a string', JSON.stringify('{"a":1,"a":2}'), 'duplicate-key'],
    ['a name that stands twice in base64', btoa('{"a":1,"a":2}'), 'duplicate-key'],
    ['a document that is cut', `${badgeText}\n${badgeText.slice(0, -3)}`, 'truncated'],
    ['words after the last', `${badgeText}\n${badgeText}\nand so on`, 'not-json'],
    ['base64 in base64', btoa(btoa(badgeText)), 'jwt-malformed'],
    ['an address in an address', `data:,${encodeURIComponent(`data:,${badgeText}`)}`, 'not-json'],
    ['an address that is a page', 'data:text/html,<html><script>1</script></html>', 'web-page'],
    ['words that happen to be base64', 'Certificate', 'not-json'],
    ['half a letter in UTF-16', utf16(badgeText).subarray(0, -1), 'text-not-utf-8'],
    ['rows of an interface', '{"data":[{"id":1},{"id":2}]}', 'not-a-credential'],
    [
      'strings in strings',
      Array.from({ length: 6 }).reduce<string>((text) => JSON.stringify(`[${text}]`), badgeText),
      'too-deep',
    ],
    ['more than are taken from one file', '{}'.repeat(501), 'too-many-values'],
  ])('refuses %s', async (_, text, code) => {
    expect(await problemOf(typeof text === 'string' ? utf8(text) : text)).toBe(code);
  });

  it('leaves a key binding on a line of its own with its credential', async () => {
    const binding = token({ alg: 'ES256', typ: 'kb+jwt' }, { nonce: 'n' });
    expect(
      await formatsOf(utf8(`${courseSdJwt.slice(0, courseSdJwt.lastIndexOf('~') + 1)}\n${binding}`)),
    ).toEqual(['sd-jwt-vc']);
  });

  it('takes text of any kind without failing', async () => {
    const letters = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ' ',
      '\n',
      'eyJ',
      '.',
      '~',
      'data:',
      'a',
      badgeText,
      signed,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { maxLength: 30 }), async (parts) => {
        const read = await readBytes(utf8(parts.join('')));
        expect('code' in read || read.credentials.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
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
