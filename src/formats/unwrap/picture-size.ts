import { latin1Text, startsWith } from './bytes.ts';

/** What the first bytes of a picture say about it. Nothing is decoded. */
export type PictureSize = {
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  width: number;
  height: number;
};

/** Segments of a JPEG that are looked at before its frame: cameras write a dozen. */
const mostSegments = 200;

/** The size that a PNG, JPEG, WebP or GIF states; null where it states none, or for another file. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (length: number) => bytes.length >= length;
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) && has(24))
    return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) && has(10))
    return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegSize(bytes, view);
  const isWebp = latin1Text(bytes.subarray(0, 4)) === 'RIFF' && latin1Text(bytes.subarray(8, 12)) === 'WEBP';
  return isWebp && has(30) ? webpSize(bytes, view) : null;
}

/** The frame header (ITU-T T.81, B.2.2) stands behind any number of other segments. */
function jpegSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  let at = 2;
  for (let count = 0; count < mostSegments && at + 9 <= bytes.length; count += 1) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Lossy, lossless and extended files state it in three ways (RFC 9649, sections 2.5 to 2.7). */
function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  const mediaType = 'image/webp';
  const uint24 = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  switch (latin1Text(bytes.subarray(12, 16))) {
    case 'VP8 ':
      return {
        mediaType,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return { mediaType, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { mediaType, width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return null;
  }
}
