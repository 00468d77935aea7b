import { deflateSync, Inflate } from 'fflate';
import { LinkFault } from './link-fault.ts';

/** How much is handed over at a time: one step can grow 1032 times, to about a megabyte. */
const inflateStep = 1024;

/** Raw DEFLATE (RFC 1951) that may refer back into a dictionary both sides know. */
export const deflateWith = (dictionary: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  deflateSync(bytes, { level: 9, mem: 4, dictionary });

/**
 * Undoes `deflateWith`, a little at a time, and stops as soon as there is more than `limit`: a short
 * link can stand for gigabytes.
 */
export function inflateWith(
  dictionary: Uint8Array,
  packed: Uint8Array,
  limit: number,
): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ dictionary }, (chunk) => {
    length += chunk.length;
    if (length > limit) throw new LinkFault('link-too-large');
    chunks.push(chunk.slice());
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += inflateStep) {
      inflate.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof LinkFault ? cause : new LinkFault('link-damaged');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
