import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CborValue } from './cbor.ts';
import { decodeCbor } from './cbor.ts';

const decode = (hex: string) =>
  decodeCbor(new Uint8Array(hex.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? []));

/** RFC 8949 section 3, definite lengths in their shortest form. */
function encode(value: CborValue): number[] {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    return [...head(3, bytes.length), ...bytes];
  }
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value];
  if (value instanceof Map) {
    const members = [...(value as Map<CborValue, CborValue>)].flatMap(([key, member]) => [
      ...encode(key),
      ...encode(member),
    ]);
    return [...head(5, value.size), ...members];
  }
  const list = value as readonly CborValue[];
  return [...head(4, list.length), ...list.flatMap(encode)];
}

function head(major: number, argument: number): number[] {
  if (argument < 24) return [(major << 5) | argument];
  if (argument < 0x100) return [(major << 5) | 24, argument];
  if (argument < 0x1_0000) return [(major << 5) | 25, argument >> 8, argument & 255];
  return [(major << 5) | 26, ...[24, 16, 8, 0].map((bits) => (argument >>> bits) & 255)];
}

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => new Uint8Array(array));
const leaf = fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }), bytes);
const item: fc.Arbitrary<CborValue> = fc.oneof(
  leaf,
  fc.array(leaf),
  fc.uniqueArray(fc.nat()).chain((keys) => bytes.map((value) => new Map(keys.map((key) => [key, value])))),
);

test('what is encoded in the plainest way is read as it was', () => {
  fc.assert(
    fc.property(item, (value) => {
      expect(decodeCbor(new Uint8Array(encode(value)))).toEqual(value);
    }),
  );
});

test('whatever the bytes, the answer is a value of that one spelling or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
      const value = decodeCbor(new Uint8Array(noise));
      if (value !== null && !noise.includes(0xd8)) expect(encode(value)).toEqual([...noise]);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['nothing', ''],
  ['something after the end', '0000'],
  ['a fraction', 'f97e00'],
  ['true', 'f5'],
  ['an indefinite length', '9f00ff'],
  ['a longer spelling than needed', '1817'],
  ['a length of eight bytes', '1b0000000000000001'],
  ['a list that says it is longer', '8200'],
  ['a text that says it is longer', '7a7fffffff61'],
  ['a list of four thousand million', '9affffffff'],
  ['a text that is not UTF-8', '61ff'],
  ['a key twice', 'a201000100'],
  ['a list as a key', 'a18000'],
  ['another tag', 'c100'],
  ['tag 64 before something else than bytes', 'd84000'],
  ['deep nesting', '818181818181818100'],
])('%s is refused', (_name, hex) => {
  expect(decode(hex)).toBeNull();
});

test('tag 64 before bytes is read past', () => {
  expect(decode('d840420102')).toEqual(new Uint8Array([1, 2]));
});
