import type { DecodePicture } from '#src/formats/index.ts';

/** Large photos are made smaller while they are decoded: a code that fills a tenth of one is still found. */
const longestSide = 2_400;

/** The browser's own decoder, for every kind of picture that it knows. */
export const decodePicture: DecodePicture = async (bytes, { mediaType, width, height }) => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const resize = {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'medium' as const,
  };
  try {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType });
    const bitmap = await createImageBitmap(blob, scale < 1 ? resize : {});
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context || bitmap.width * bitmap.height > longestSide * longestSide) return null;
    // What is transparent is seen on white paper.
    context.fillStyle = 'white';
    context.fillRect(0, 0, bitmap.width, bitmap.height);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } catch {
    return null;
  }
};
