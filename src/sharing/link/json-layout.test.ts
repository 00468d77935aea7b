import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf, withLayout, withoutLayout } from './json-layout.ts';

const roomy = 1_000_000;

/** The text laid out again from its compact form; `null` where no layout was found. */
function again(text: string): string | null {
  const layout = layoutOf(text);
  return layout && withLayout(withoutLayout(text), layout, roomy);
}

describe('layoutOf', () => {
  test.each([
    ['indented by two', '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}'],
    ['indented by tabs, with a last line end', '{\n\t"a": {\n\t\t"b": null\n\t}\n}\n'],
    ['with carriage returns', '{\r\n    "a": 1\r\n}\r\n'],
    ['on one line with blanks', '{"a": 1, "b": [1, 2, {"c": "d, e: f"}]}'],
    ['with padded arrays and spaced colons', '{\n  "a" : [ "b", "c" ],\n  "d" : { }\n}'.replace('{ }', '{}')],
    ['with short arrays left on their line', '{\n  "a": ["b"],\n  "c": [\n    "d"\n  ],\n  "e": ["f"]\n}'],
    ['with an object opened on the line of its array', '{\n  "proof": [{\n    "a": 1\n  }]\n}'],
    ['of one value', '"a"\n'],
  ])('finds a text %s', (_name, text) => {
    expect(again(text)).toBe(text);
    expect(withoutLayout(text)).toBe(JSON.stringify(JSON.parse(text)));
  });

  test('finds nothing where there is nothing to take away or no rule in it', () => {
    expect(layoutOf('{"a":1}')).toBeNull();
    expect(layoutOf('{"a":  1}')).toBeNull();
    expect(layoutOf('')).toBeNull();
  });

  test('keeps numbers, escapes, repeated keys and white space inside text as they are', () => {
    const text = '{\n  "a": 1.0,\n  "a": 1e400,\n  "\\u0041": "x  \\" { \\\\",\n  "__proto__": 1\n}';
    expect(again(text)).toBe(text);
  });

  test('gives back every text that JSON.stringify lays out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom<string | number>(1, 2, 3, 4, 8, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(again(text) ?? text).toBe(text);
        if (text.includes('\n')) expect(layoutOf(text)).not.toBeNull();
      }),
    );
  });
});

test('withLayout stops before a text grows beyond the limit', () => {
  const layout = layoutOf('[\n  1\n]');
  if (!layout) throw new Error('a layout is found');
  expect(withLayout('[1]', layout, 7)).toBe('[\n  1\n]');
  expect(withLayout('[1]', layout, 6)).toBeNull();
  expect(withLayout('['.repeat(roomy), layout, roomy)).toBeNull();
});
