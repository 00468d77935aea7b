import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';

/** As ECMAScript 2026 specifies it for `alphabet: 'base64url'`: white space and padding are passed over. */
function fromBase64(text: string): Uint8Array {
  const letters = text.replaceAll(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '');
  if (!/^[\w-]*$/.test(letters) || letters.length % 4 === 1) throw new SyntaxError('not base64url');
  return new Uint8Array(Buffer.from(letters, 'base64url'));
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function loadDecoder(isNative: boolean) {
  vi.resetModules();
  vi.stubGlobal('Uint8Array', Object.assign(class extends Uint8Array {}, isNative ? { fromBase64 } : {}));
  return (await import('./base64.ts')).decodeBase64Url;
}

const asList = (bytes: Uint8Array | null) => bytes && Array.from(bytes);

test('an engine that decodes by itself gives the same answers, and is no more lenient', async () => {
  const withEngine = await loadDecoder(true);
  const without = await loadDecoder(false);
  const letters = fc.string({
    unit: fc.constantFrom('A', 'z', '0', '9', '-', '_', '/', '+', '=', ' ', '\n', '.', 'é'),
  });
  const encoded = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url'));
  const spoilt = fc.tuple(encoded, letters).map(([head, tail]) => head + tail);
  fc.assert(
    fc.property(fc.oneof(letters, encoded, spoilt), (text) => {
      expect(asList(withEngine(text))).toEqual(asList(without(text)));
    }),
    { seed: 1, numRuns: 2000 },
  );
  for (const text of ['QQ', 'QR', 'Q Q', 'QQ==', ' QQ', 'QQQ\n', 'Q', '']) {
    expect(asList(withEngine(text))).toEqual(asList(without(text)));
  }
  expect(asList(withEngine('QQ'))).toEqual([65]);
  expect(withEngine('QR')).toBeNull();
});
