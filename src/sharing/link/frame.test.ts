import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { readFrame, writeFrame } from './frame.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('base64url, RFC 4648', () => {
  test.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('section 10: %j is %j', (text, encoded) => {
    expect(toBase64Url(ascii(text))).toBe(encoded);
    expect(fromBase64Url(encoded)).toEqual({ bytes: ascii(text), isWhole: true });
  });

  test('section 5: uses - and _', () => {
    expect(toBase64Url(Uint8Array.of(0xfb, 0xff, 0xbf))).toBe('-_-_');
  });

  test('section 3.5: bits that no encoder sets are seen', () => {
    expect(fromBase64Url('Zh')?.isWhole).toBe(false);
    expect(fromBase64Url('Z')?.isWhole).toBe(false);
  });

  test('section 3.3: other characters are refused', () => {
    for (const text of ['Zg==', 'Z g', 'Zg+', 'Zé', 'Z\u{1F600}']) expect(fromBase64Url(text)).toBeNull();
  });

  test('agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });
});

test('crc32 gives the check value of its definition', () => {
  expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
});

describe('a frame', () => {
  test('gives back any payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (payload) => {
        expect(readFrame(writeFrame(payload, 1), 1)).toEqual({ ok: true, value: Uint8Array.from(payload) });
      }),
    );
  });

  test('holds a payload of more than 64 kB', () => {
    const payload = new Uint8Array(70_000).fill(7);
    expect(readFrame(writeFrame(payload, 2), 2)).toEqual({ ok: true, value: payload });
    expect(readFrame(writeFrame(payload, 2), 3)).toEqual({ ok: false, error: 'link-damaged' });
  });
});
