import type { Pixels } from '#src/domain/credential/reading.ts';

/** Large photos are made smaller: a code that fills a tenth of one is still found. */
const longestSide = 2_000;

/** A picture, decoded by the browser; null for what it cannot decode. */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels | null> {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    // What is transparent is seen on white paper.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width, height, data };
  } catch {
    return null;
  }
}
