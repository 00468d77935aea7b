import type { Inflate, Unzlib } from 'fflate';

/**
 * Undoes compression, stopping as soon as the output would pass the limit: 130 kB can hold
 * 100 MB. Null for damaged data, `'too-large'` beyond the limit.
 *
 * @param stream - a new one, for bare deflate or with zlib's header
 */
export function inflateUpTo(
  stream: Inflate | Unzlib,
  compressed: Uint8Array,
  limitBytes: number,
): Uint8Array<ArrayBuffer> | null | 'too-large' {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const state = { isFinished: false };
  stream.ondata = (piece, final) => {
    size += piece.length;
    if (size <= limitBytes) pieces.push(piece);
    state.isFinished = final;
  };
  try {
    // Small steps, so that little is inflated beyond the limit before it is noticed.
    for (let start = 0; start < compressed.length && size <= limitBytes; start += 4_096) {
      stream.push(compressed.subarray(start, start + 4_096), start + 4_096 >= compressed.length);
    }
  } catch {
    return null;
  }
  if (size > limitBytes) return 'too-large';
  if (!state.isFinished) return null;
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
