import type { Pixels } from '#src/domain/credential/reading.ts';
import { limits } from '../limits.ts';
import type { PictureSize } from './picture-size.ts';

/**
 * Makes pixels of a picture whose stated size is within `limits.picturePixels`, smaller ones where it is large.
 * Null where it cannot.
 */
export type DecodePicture = (bytes: Uint8Array, size: PictureSize) => Promise<Pixels | null>;

/**
 * The text of the first QR code (ISO/IEC 18004) in a picture; null where none is found.
 *
 * @param patience - milliseconds for looking harder
 */
export async function textOfCode(
  pixels: Pixels,
  patience: number = limits.codeSearch,
): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js');
  const look = (picture: Pixels): string | null => {
    try {
      return decodeQR(picture, { format: 'RGBA', effort: Infinity, timeLimit: patience });
    } catch {
      return null;
    }
  };
  // A code drawn with one pixel for each module is too small to be found.
  return look(pixels) ?? (pixels.width * pixels.height <= 40_000 ? look(doubled(pixels)) : null);
}

/** Each pixel as two by two, with a light margin: exact pictures of a code often have none. */
function doubled({ width, height, data }: Pixels): Pixels {
  const margin = 16;
  const wide = width * 2 + margin * 2;
  const high = height * 2 + margin * 2;
  const larger = new Uint8ClampedArray(wide * high * 4).fill(255);
  for (let y = 0; y < height * 2; y += 1) {
    for (let x = 0; x < width * 2; x += 1) {
      const from = ((y >> 1) * width + (x >> 1)) * 4;
      larger.set(data.subarray(from, from + 4), ((y + margin) * wide + x + margin) * 4);
    }
  }
  return { width: wide, height: high, data: larger };
}
