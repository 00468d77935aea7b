import { describe, expect, it, vi } from 'vitest';
import { decodePng } from '../../../scripts/inspect/decode-png.ts';
import { err, ok } from '#src/domain/result.ts';
import { badge3, plainVc } from '../fixtures/documents.ts';
import { internationalChunk, jsonFile, png, token, utf8 } from '../fixtures/files.ts';
import { codePicture } from '../fixtures/qr-picture.ts';
import { createCredentialReader } from '../index.ts';
import { limits } from '../limits.ts';
import { pictureSize } from './picture-size.ts';

const reader = createCredentialReader({ decodePicture: decodePng });

async function read(bytes: Uint8Array, answers?: Readonly<Record<string, Uint8Array>>) {
  const source = (url: string) => {
    const bytes = answers?.[url];
    return Promise.resolve(bytes ? ok({ bytes }) : err('no-answer'));
  };
  const options = answers ? { source } : {};
  return reader.read({ name: 'sample.png', bytes }, options);
}

const problem = async (bytes: Uint8Array) => {
  const { outcome } = await read(bytes);
  return outcome.ok ? null : outcome.error;
};

const small = { ...plainVc, name: 'Soil' };
const address = 'https://badges.example/assertions/1';

describe('a QR code in a picture', () => {
  it.each([
    ['JSON', JSON.stringify(small)],
    ['a token', token({ alg: 'ES256' }, small)],
  ])('gives the credential in %s', async (_, text) => {
    const { outcome } = await read(codePicture(text, 3));
    expect(outcome).toMatchObject({ ok: true, value: { format: 'w3c-vc', packaging: 'qr' } });
  });

  it.each([1, 2, 5, 9])('is found at %i pixels for each module', async (scale) => {
    expect(await problem(codePicture(address, scale))).toEqual({
      code: 'picture-holds-address',
      data: { address },
    });
  });

  it.each([
    ['code-without-credential', 'Hello', {}],
    ['code-without-credential', 'javascript:alert(1)', {}],
    ['code-without-credential', 'WIFI:S:home;;', {}],
    ['jwt-malformed', 'eyJhbGciOiJFUzI1NiJ9', { parts: 1 }],
    ['format-not-supported-yet', 'VP1-B3UTQACAAOAFPJHOVTJDAVB', { family: 'CBOR-LD' }],
    [
      'credential-offer',
      'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo',
      { issuer: 'issuer.example' },
    ],
    [
      'credential-offer',
      'https://issuer.example/?credential_offer=%7B%22credential_issuer%22%3A%22https%3A%2F%2Fa.example%2F1%22%7D',
      { issuer: 'a.example' },
    ],
  ])('is told as %s where it says %s', async (code, text, data) => {
    const offer = code === 'credential-offer' ? { offer: text } : {};
    expect(await problem(codePicture(text))).toEqual({ code, data: { ...data, ...offer } });
  });

  it('is not looked for where a badge is baked, the picture is too large, or nobody can decode it', async () => {
    const decodePicture = vi.fn(decodePng);
    const watched = createCredentialReader({ decodePicture });
    const baked = png({ chunks: [internationalChunk('openbadgecredential', JSON.stringify(badge3))] });
    await watched.read({ name: 'baked', bytes: baked });
    await watched.read({ name: 'large', bytes: png({ width: 60_000, height: 60_000 }) });
    expect(decodePicture).not.toHaveBeenCalled();
    const { outcome } = await createCredentialReader().read({ name: 'code', bytes: codePicture('x') });
    expect(outcome).toMatchObject({ error: { code: 'picture-without-credential' } });
  });
});

describe('an address in place of a credential', () => {
  const answers = { [address]: jsonFile(small) };

  it.each([
    ['a code', codePicture(address)],
    ['a text', utf8(` ${address}\n`)],
    ['a baked picture', png({ chunks: [internationalChunk('openbadgecredential', address)] })],
    ['a baked picture of the older standard', png({ chunks: [internationalChunk('openbadges', address)] })],
  ])('is followed where %s holds it and a source is given', async (_, bytes) => {
    const { outcome, followed } = await read(bytes, answers);
    expect(outcome).toMatchObject({ ok: true, value: { format: 'w3c-vc', packaging: 'json' } });
    expect(followed).toBe(address);
  });

  it('is followed once', async () => {
    const second = {
      [address]: utf8('https://badges.example/2'),
      'https://badges.example/2': jsonFile(small),
    };
    expect((await read(utf8(address), second)).outcome).toEqual({
      ok: false,
      error: { code: 'file-holds-address', data: { address: 'https://badges.example/2' } },
    });
  });

  it('says what came instead of a credential', async () => {
    const html = { [address]: utf8('<!-- x -->\n<!DOCTYPE html><title>A badge</title>') };
    expect((await read(utf8(address), html)).outcome).toMatchObject({ error: { code: 'web-page' } });
    expect((await read(utf8(address), {})).outcome).toMatchObject({ error: { code: 'address-unanswered' } });
  });

  it('of the older standard stays a hosted badge where nothing usable comes', async () => {
    const bytes = png({ chunks: [internationalChunk('openbadges', address)] });
    for (const given of [{}, { [address]: utf8('<html>') }] as Record<string, Uint8Array>[]) {
      const { outcome, followed } = await read(bytes, given);
      expect(outcome).toMatchObject({ ok: true, value: { format: 'open-badges-2' } });
      expect(followed).toBeUndefined();
    }
  });

  it('is left alone where it is not https', async () => {
    const plain = 'http://badges.example/1';
    expect((await read(utf8(plain), { [plain]: jsonFile(small) })).outcome).toMatchObject({
      error: { code: 'file-holds-address' },
    });
  });
});

describe('the size that a picture states', () => {
  const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat()]);
  const frame = [0xff, 0xc2, 0, 11, 8, 0xea, 0x60, 0xff, 0xff, 1, 0, 0, 0];
  const webp = (kind: string, ...rest: number[]) =>
    Uint8Array.from([
      ...utf8('RIFF\0\0\0\0WEBP'),
      ...utf8(kind),
      0,
      0,
      0,
      0,
      ...rest,
      ...Array<number>(14).fill(0),
    ]);

  it.each([
    ['a JPEG', jpeg([0xff, 0xe0, 0, 4, 1, 2], frame), 65_535, 60_000],
    ['a lossy WebP', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2), 800, 600],
    ['a lossless WebP', webp('VP8L', 0x2f, 0x1f, 0xc3, 0x95, 0), 800, 600],
    ['an extended WebP', webp('VP8X', 0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0), 800, 600],
    ['a GIF', Uint8Array.from([...utf8('GIF89a'), 0x20, 3, 0x58, 2, 0, 0, 0]), 800, 600],
    ['a PNG', png({ width: 800, height: 600 }), 800, 600],
  ])('is read from the head of %s', (_, bytes, width, height) => {
    expect(pictureSize(bytes)).toMatchObject({ width, height });
  });

  it('keeps large pictures closed', async () => {
    expect(await problem(jpeg(frame))).toEqual({
      code: 'picture-too-large',
      data: { pixels: 65_535 * 60_000, limit: limits.picturePixels },
    });
  });

  it('is not made up', () => {
    expect(pictureSize(jpeg())).toBeNull();
    expect(pictureSize(jpeg(...Array.from({ length: 1_000 }, () => [0xff, 0xe0, 0, 2])))).toBeNull();
    expect(pictureSize(jpeg([0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
    expect(pictureSize(utf8('%PDF'))).toBeNull();
  });
});
