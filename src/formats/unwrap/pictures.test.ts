import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertion2, badge3 } from '../fixtures/documents.ts';
import {
  compressedChunk,
  internationalChunk,
  oldCompressedChunk,
  png,
  textChunk,
  token,
  utf8,
} from '../fixtures/files.ts';
import { problemOf, readOne } from '../fixtures/read.ts';
import { limits } from '../limits.ts';

const badgeText = JSON.stringify(badge3);
const badgeToken = token({ alg: 'EdDSA' }, badge3);

describe('baked PNG', () => {
  it.each([
    ['iTXt', internationalChunk('openbadgecredential', badgeText)],
    ['iTXt, compressed', compressedChunk('openbadgecredential', badgeText)],
    ['zTXt', oldCompressedChunk('openbadgecredential', badgeText)],
    ['tEXt', textChunk('openbadgecredential', badgeText)],
    ['the older keyword', internationalChunk('openbadges', badgeText)],
    ['another text before it', textChunk('Software', 'x')],
  ])('gives the badge in %s', async (_, chunk) => {
    const chunks = [chunk, internationalChunk('openbadgecredential', badgeText)];
    const { credential, documentText } = await readOne(png({ chunks }));
    expect(credential.packaging).toBe('png');
    expect(credential.title.value).toEqual({ 'en-GB': 'Soil Basics' });
    expect(documentText).toBe(badgeText);
  });

  it('gives a token', async () => {
    const { credential, secured } = await readOne(
      png({ chunks: [internationalChunk('openbadgecredential', badgeToken)] }),
    );
    expect(credential.packaging).toBe('png');
    expect(secured.kind).toBe('jwt');
  });

  it('gives the same content hash as the badge outside its picture', async () => {
    const inside = await readOne(png({ chunks: [compressedChunk('openbadgecredential', `${badgeText}\n`)] }));
    const outside = await readOne(utf8(badgeText));
    expect(inside.contentSha256).toBe(outside.contentSha256);
    expect(inside.contentSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads the address that Open Badges 1 baked as a hosted assertion that says no more', async () => {
    const { credential, secured } = await readOne(
      png({ chunks: [textChunk('openbadges', 'https://badges.example/a')] }),
    );
    expect(secured).toMatchObject({ kind: 'hosted', assertionUrl: 'https://badges.example/a' });
    expect(credential.title.value).toEqual({ und: 'https://badges.example/a' });
  });

  it.each([
    ['picture-without-credential', png({})],
    ['picture-without-credential', png({ chunks: [textChunk('Comment', badgeText)] })],
    [
      'picture-holds-address',
      png({ chunks: [textChunk('openbadgecredential', 'https://badges.example/a')] }),
    ],
    [
      'picture-too-large',
      png({ width: 100_000, height: 100_000, chunks: [internationalChunk('openbadges', badgeText)] }),
    ],
    ['truncated', png({ chunks: [internationalChunk('openbadges', badgeText)] }).subarray(0, 200)],
    ['truncated', png({ isCut: true })],
    ['picture-damaged', png({}).subarray(0, 20)],
    ['not-json', png({ chunks: [textChunk('openbadges', 'hello')] })],
    ['file-too-large', png({ chunks: [compressedChunk('openbadges', ' '.repeat(limits.textBytes + 1))] })],
  ])('refuses with %s', async (code, bytes) => {
    expect(await problemOf(bytes)).toBe(code);
  });

  it('says of other pictures that no badge is in them', async () => {
    expect(await problemOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('picture-without-credential');
    expect(await problemOf(utf8('GIF89a…'))).toBe('picture-without-credential');
  });
});

const svg = (inside: string, namespace = 'https://purl.imsglobal.org/ob/v3p0') =>
  utf8(
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">` +
      `<!-- <openbadges:credential>no</openbadges:credential> -->` +
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${namespace}">${inside}<path d="M0>1"/></svg>`,
  );
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');

describe('baked SVG', () => {
  it.each([
    ['CDATA', `<openbadges:credential>\n<![CDATA[ ${badgeText} ]]></openbadges:credential>`],
    ['escaped text', `<openbadges:credential>${escaped(badgeText)}</openbadges:credential>`],
    ['a token in verify', `<openbadges:credential verify="${badgeToken}"/>`],
    [
      'a token beside a copy',
      `<openbadges:credential verify='${badgeToken}'>{"copy":1}</openbadges:credential>`,
    ],
  ])('gives the badge in %s', async (_, inside) => {
    const { credential } = await readOne(svg(inside));
    expect(credential.packaging).toBe('svg');
    expect(credential.title.value).toEqual({ 'en-GB': 'Soil Basics' });
  });

  it('knows the namespace of the older standard and any prefix', async () => {
    const inside = `<ob:assertion xmlns:ob="http://openbadges.org" verify="https://badges.example/assertions/1"><![CDATA[${JSON.stringify(assertion2)}]]></ob:assertion>`;
    expect((await readOne(svg(inside, 'urn:other'))).credential.format).toBe('open-badges-2');
  });

  it.each([
    ['picture-without-credential', svg('')],
    ['picture-without-credential', svg('<x:credential xmlns:x="urn:other">{}</x:credential>')],
    ['picture-without-credential', svg('<openbadges:credential/>')],
    ['svg-not-well-formed', svg('<openbadges:credential><![CDATA[{}')],
    ['svg-not-well-formed', utf8('<svg><a b="')],
    ['too-many-values', svg('<a>'.repeat(limits.values))],
  ])('refuses with %s', async (code, bytes) => {
    expect(await problemOf(bytes)).toBe(code);
  });

  it('expands no entities of the document', async () => {
    const bomb = utf8(
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns:openbadges="http://openbadges.org">` +
        `<openbadges:assertion>{"verify":{"url":"https://x.example/&b;"}}</openbadges:assertion></svg>`,
    );
    const { secured } = await readOne(bomb);
    expect(JSON.stringify(secured)).toContain('https://x.example/&b;');
  });

  it('stays fast on tags that are all name', async () => {
    expect(await problemOf(utf8(`<svg ${'a'.repeat(2_000_000)}>`))).toBe('picture-without-credential');
  });

  it('answers any markup without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(
            '<',
            '>',
            '/',
            '!',
            '[',
            ']',
            '-',
            '"',
            '&',
            ';',
            'svg',
            ' ',
            'CDATA',
            'openbadges:assertion',
          ),
        }),
        async (text) => {
          expect(typeof (await problemOf(utf8(`<svg>${text}`)))).toBe('string');
        },
      ),
    );
  });
});
