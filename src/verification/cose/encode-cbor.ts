import { concatBytes } from '@noble/hashes/utils.js';
import type { CborValue } from './cbor.ts';

/** Encodes what `decodeCbor` reads, deterministically: shortest lengths, map keys in the order given (RFC 8949 section 4.2). */
export function encodeCbor(value: CborValue): Uint8Array {
  if (typeof value === 'boolean' || value === null)
    return Uint8Array.of(value === null ? 0xf6 : value ? 0xf5 : 0xf4);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    return concatBytes(head(3, bytes.length), bytes);
  }
  if (value instanceof Uint8Array) return concatBytes(head(2, value.length), value);
  if (value instanceof Map)
    return concatBytes(
      head(5, value.size),
      ...[...value].flatMap(([key, held]) => [encodeCbor(key as CborValue), encodeCbor(held as CborValue)]),
    );
  const members = value as readonly CborValue[];
  return concatBytes(head(4, members.length), ...members.map(encodeCbor));
}

/** Section 3: major type and argument. Arguments here stay below 2^32. */
function head(major: number, argument: number): Uint8Array {
  const type = major << 5;
  if (argument < 24) return Uint8Array.of(type | argument);
  if (argument < 0x100) return Uint8Array.of(type | 24, argument);
  if (argument < 0x1_0000) return Uint8Array.of(type | 25, argument >> 8, argument & 0xff);
  return Uint8Array.of(
    type | 26,
    argument >>> 24,
    (argument >> 16) & 0xff,
    (argument >> 8) & 0xff,
    argument & 0xff,
  );
}
