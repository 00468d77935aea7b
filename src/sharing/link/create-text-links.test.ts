import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlanLinks, createQualificationLinks } from './create-text-links.ts';
import { deflateWith } from './deflate.ts';
import { writeFrame } from './frame.ts';

const packed = (bytes: Uint8Array, frame: number): string =>
  writeFrame(deflateWith(new Uint8Array(), bytes), frame);
const text = new TextEncoder();

describe.each([
  { name: 'plans', links: createPlanLinks(), letter: 'p', other: 'q', frame: 0xa1 },
  { name: 'qualifications', links: createQualificationLinks(), letter: 'q', other: 'p', frame: 0xa2 },
])('links to $name', ({ links, letter, other, frame }) => {
  const encoded = (file: string): string => {
    const fragment = links.encode(file);
    if (!fragment.ok) throw new Error(fragment.error);
    return fragment.value;
  };
  const sample = encoded('{"format":"sample","version":1,"template":"ch-enbau-mas"}');

  test('give what was put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (file) => {
        expect(links.decode(encoded(file))).toEqual({ ok: true, value: file });
      }),
    );
  });

  test('that are cut off anywhere are told, and never another text', () => {
    for (let length = 0; length < sample.length; length += 1)
      expect(links.decode(sample.slice(0, length)).ok, String(length)).toBe(false);
  });

  test('with any character changed give nothing', () => {
    const letters = 'ABZaz09-_.pq1';
    for (let at = 0; at < sample.length; at += 1) {
      for (const instead of letters) {
        if (sample[at] === instead) continue;
        const changed = `${sample.slice(0, at)}${instead}${sample.slice(at + 1)}`;
        expect(links.decode(changed).ok, changed).toBe(false);
      }
    }
  });

  test.each([
    ['', 'link-empty'],
    [letter, 'link-truncated'],
    [`${letter}1.`, 'link-truncated'],
    [`${letter}2.AAAA`, 'link-newer'],
    [`${other}1.AAAA`, 'link-not-ours'],
    ['1.AAAA', 'link-not-ours'],
    ['hello', 'link-not-ours'],
    [`${letter}1.ä`, 'link-damaged'],
  ])('%j is refused', (fragment, error) => {
    expect(links.decode(fragment)).toEqual({ ok: false, error });
  });

  test('no frame of another kind opens, and a bomb stays packed', () => {
    for (const foreign of [2, 3, 0xa1, 0xa2].filter((version) => version !== frame))
      expect(links.decode(`${letter}1.${packed(text.encode('{}'), foreign)}`)).toEqual({
        ok: false,
        error: 'link-damaged',
      });
    const bomb = packed(new Uint8Array(20_000_000), frame);
    expect(links.decode(`${letter}1.${bomb}`)).toEqual({ ok: false, error: 'link-too-large' });
    expect(links.encode('x'.repeat(1_000_001))).toEqual({ ok: false, error: 'text-too-large' });
  });
});

// A link of each kind as it was first made: it opens for ever.
test.each([
  ['plan', createPlanLinks(), 'p1.AAATXC-g0KtWKk7MLchJVbJSKshJzFOqBQA'],
  ['qualification', createQualificationLinks(), 'q1.AAAc1i5FwKtWKk7MLchJVbJSKixNzMlMy0xOLMnMz1OqBQA'],
])('a %s of version 1 opens for ever', (kind, links, recorded) => {
  expect(links.decode(recorded)).toEqual({ ok: true, value: `{"sample":"${kind}"}` });
});
