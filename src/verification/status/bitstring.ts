import { decodeBase64Url } from '#src/verification/jose/base64.ts';

/** Bytes of an opened list: 32 million entries. */
const sizeLimit = 4_000_000;

/**
 * Opens an `encodedList` (Bitstring Status List 1.0 section 3.2 steps 4 and 5): multibase base64url without padding,
 * which Status List 2021 wrote without its `u`, of gzip. `null` where it is not that or opens too large.
 */
export async function openBitstring(encodedList: string): Promise<Uint8Array | null> {
  const text = encodedList.startsWith('u') ? encodedList.slice(1) : encodedList;
  const compressed = decodeBase64Url(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  return compressed === null ? null : gunzip(compressed);
}

/** The bit at an index, counted from the left (section 3.3); `null` beyond the end. */
export function bitAt(bits: Uint8Array, index: number): boolean | null {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? null : (byte & (0x80 >> (index % 8))) !== 0;
}

async function gunzip(compressed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
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
        return null;
      }
      parts.push(value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
