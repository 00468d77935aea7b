import { PNG } from 'pngjs';
import type { DecodePicture } from '../../src/formats/index.ts';

/** Decodes PNG files of any kind without a browser; other pictures stay closed. */
export const decodePng: DecodePicture = (bytes, { mediaType }) => {
  if (mediaType !== 'image/png') return Promise.resolve(null);
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
    for (let at = 0; at < data.length; at += 4) {
      const opacity = (data[at + 3] ?? 0) / 255;
      // What is transparent is seen on white paper.
      for (let colour = at; colour < at + 3; colour += 1)
        data[colour] = 255 - (255 - (data[colour] ?? 0)) * opacity;
      data[at + 3] = 255;
    }
    return Promise.resolve({ width, height, data });
  } catch {
    return Promise.resolve(null);
  }
};
