import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import { decodeBase64Url, withoutPadding } from '#src/verification/jose/base64.ts';

/** Bytes of an opened list: 32 million entries. */
const sizeLimit = 4_000_000;

/** Why bytes do not open: damaged or written in another way, or larger than a list can sensibly be. */
export type OpeningFault = 'damaged' | 'too-large';

/**
 * Opens an `encodedList` (Bitstring Status List 1.0 section 3.2 steps 4 and 5): multibase base64url without padding,
 * which Status List 2021 wrote without its `u`, of gzip. Revocation List 2020 compressed with ZLIB, which begins
 * with another byte.
 */
export async function openBitstring(encodedList: string): Promise<Result<Uint8Array, OpeningFault>> {
  const text = encodedList.startsWith('u') ? encodedList.slice(1) : encodedList;
  const compressed = decodeBase64Url(withoutPadding(text.replaceAll('+', '-').replaceAll('/', '_')));
  if (compressed === null || compressed.length === 0) return err('damaged');
  return inflate(compressed, compressed[0] === 0x78 ? 'deflate' : 'gzip');
}

/**
 * The value at an index, counted from the left (section 3.3) in steps of its size; `null` beyond the end.
 *
 * @param size - bits of one entry
 */
export function valueAt(bits: Uint8Array, index: number, size: number): number | null {
  if (index >= entriesIn(bits, size)) return null;
  let value = 0;
  for (let at = index * size; at < (index + 1) * size; at++) {
    const byte = bits[Math.floor(at / 8)] ?? 0;
    value = value * 2 + (byte & (0x80 >> (at % 8)) ? 1 : 0);
  }
  return value;
}

export const entriesIn = (bits: Uint8Array, size: number): number => Math.floor((bits.length * 8) / size);

/**
 * Opens compressed bytes, as far as a list can sensibly reach.
 *
 * @param format - `deflate` is ZLIB (RFC 1950), as Token Status Lists use it
 */
export async function inflate(
  compressed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
): Promise<Result<Uint8Array, OpeningFault>> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > sizeLimit) {
        await reader.cancel();
        return err('too-large');
      }
      parts.push(value);
    }
  } catch {
    return err('damaged');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
