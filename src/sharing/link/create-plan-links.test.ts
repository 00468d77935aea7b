import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlanLinks } from './create-plan-links.ts';
import { deflateWith } from './deflate.ts';
import { writeFrame } from './frame.ts';

const links = createPlanLinks();
const encoded = (file: string): string => {
  const fragment = links.encode(file);
  if (!fragment.ok) throw new Error(fragment.error);
  return fragment.value;
};
const sample = encoded('{"format":"cairn-pathway","version":1,"template":"ch-enbau-mas"}');

test('a plan comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (file) => {
      expect(links.decode(encoded(file))).toEqual({ ok: true, value: file });
    }),
  );
});

test('a link cut off anywhere is told, and never another plan', () => {
  for (let length = 0; length < sample.length; length += 1)
    expect(links.decode(sample.slice(0, length)).ok, String(length)).toBe(false);
});

test('no single changed character gives a plan', () => {
  const letters = 'ABZaz09-_.p1';
  for (let at = 0; at < sample.length; at += 1) {
    for (const letter of letters) {
      if (sample[at] === letter) continue;
      const changed = `${sample.slice(0, at)}${letter}${sample.slice(at + 1)}`;
      expect(links.decode(changed).ok, changed).toBe(false);
    }
  }
});

test.each([
  ['', 'link-empty'],
  ['p', 'link-truncated'],
  ['p1.', 'link-truncated'],
  ['p2.AAAA', 'link-newer'],
  ['1.AAAA', 'link-not-ours'],
  ['hello', 'link-not-ours'],
  ['p1.ä', 'link-damaged'],
])('%j is refused', (fragment, error) => {
  expect(links.decode(fragment)).toEqual({ ok: false, error });
});

test('a portfolio’s frame is no plan, and a bomb stays packed', () => {
  const packed = deflateWith(new Uint8Array(), new TextEncoder().encode('{}'));
  expect(links.decode(`p1.${writeFrame(packed, 2)}`)).toEqual({ ok: false, error: 'link-damaged' });
  const bomb = deflateWith(new Uint8Array(), new Uint8Array(20_000_000));
  expect(links.decode(`p1.${writeFrame(bomb, 0xa1)}`)).toEqual({ ok: false, error: 'link-too-large' });
  expect(links.encode('x'.repeat(1_000_001))).toEqual({ ok: false, error: 'plan-too-large' });
});
