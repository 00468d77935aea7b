import fc from 'fast-check';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import {
  collectFrame,
  fragmentOf,
  frameIn,
  type CollectedFrames,
} from '#src/domain/portfolio/code-frames.ts';
import type { Code } from '#src/domain/portfolio/delivery.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../link/create-link-codec.ts';
import { codePng, codeSvg } from './code-picture.ts';
import { drawCode } from './draw-code.ts';
import { makeCodes } from './make-codes.ts';

const address = 'https://wallet.example/view';
const codec = createLinkCodec();

/** Text that does not get shorter by packing. */
const noise = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

async function fragmentFor(length: number): Promise<string> {
  const encoded = await codec.encode(
    buildPortfolio({ originals: [buildOriginal({ sample: noise(length) })] }),
  );
  if (!encoded.ok) throw new Error(encoded.error.code);
  return encoded.value;
}

const pixelsOf = ({ matrix }: Code, scale = 3) => PNG.sync.read(Buffer.from(codePng(matrix, scale)));

function readWithApp(code: Code): string {
  const { width, height, data } = pixelsOf(code);
  return decodeQR({ width, height, data: new Uint8ClampedArray(data) }, { format: 'RGBA', effort: Infinity });
}

function readWithOther(code: Code): string | undefined {
  const { width, height, data } = pixelsOf(code);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('a link that fits is one code, which two decoders read and the codec opens', async () => {
  const fragment = await fragmentFor(600);
  const [code, ...more] = makeCodes(address, fragment);
  expect(more).toEqual([]);
  if (!code) throw new Error('no code');
  expect(readWithApp(code)).toBe(code.text);
  expect(readWithOther(code)).toBe(code.text);
  expect(code.text).toMatch(/^https:\/\/wallet\.example\/view#2n\.\d+$/);
  expect(await codec.decode(code.text.slice(code.text.indexOf('#') + 1))).toEqual(
    await codec.decode(fragment),
  );
});

test('digits behind the address make room for a third more than base64url', () => {
  const fits = (digits: number) => drawCode(`${address}#2n.`, '7'.repeat(digits)) !== null;
  expect(fits(7_000)).toBe(true);
  expect(fits(7_030)).toBe(false);
  const inLetters = ((2_953 - address.length - 3) * 6) / 8;
  expect((7_000 * 12) / 29 / inLetters).toBeGreaterThan(1.3);
});

test('a longer link takes several codes, collected in any order and told from those of another', async () => {
  const fragment = await fragmentFor(6_000);
  const codes = makeCodes(address, fragment);
  expect(codes.length).toBeGreaterThan(2);
  expect(codes.every(({ matrix }) => matrix.length <= 117)).toBe(true);
  const other = makeCodes(address, await fragmentFor(7_000));
  const frames = [...codes].reverse().map((code) => frameIn(readWithApp(code)));
  expect(codes.map(readWithOther)).toEqual(codes.map(({ text }) => text));
  let collected: CollectedFrames | null = null;
  const stranger = frameIn(other[0]?.text ?? '');
  for (const found of [stranger, ...frames, frames[0]]) if (found) collected = collectFrame(collected, found);
  const whole = collected && fragmentOf(collected);
  expect(whole).toMatch(/^2n\.\d+$/);
  expect(await codec.decode(whole ?? '')).toEqual(await codec.decode(fragment));
  const [first] = codes;
  expect(await codec.decode(first?.text.split('#')[1] ?? '')).toEqual({
    ok: false,
    error: { code: 'link-part' },
  });
  expect(fragmentOf({ count: 3, whole: '', parts: new Map([[1, '1']]) })).toBeNull();
});

test('a link that hundreds of codes would take is not made into codes', async () => {
  expect(makeCodes(address, await fragmentFor(200_000))).toEqual([]);
});

test.each([
  '',
  'q1.',
  'q1.0010011234567890123',
  'q1.0030041234567890123',
  'q1.00200112345678',
  'https://x.example/#2.AA',
])('is no frame: %s', (text) => {
  expect(frameIn(text)).toBeNull();
});

test('every version draws what both of its parts say', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'X', 'Y', '/', ':', '#', '.', '-', '_'), maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), maxLength: 700 }),
      (text, digits) => {
        const matrix = drawCode(`a${text}`, digits);
        if (!matrix) throw new Error('does not fit');
        const code = { text: `a${text}${digits}`, matrix };
        expect(readWithApp(code)).toBe(code.text);
      },
    ),
    { numRuns: 25 },
  );
});

test('the picture has a margin of four modules on all sides', () => {
  const matrix = drawCode('a', '') ?? [];
  expect(codeSvg(matrix)).toContain('viewBox="0 0 29 29"');
  expect(codeSvg(matrix)).toContain('<path d="M4 4h7v1h-7z');
  expect(PNG.sync.read(Buffer.from(codePng(matrix, 2))).width).toBe(58);
});
