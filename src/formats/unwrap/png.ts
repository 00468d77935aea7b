import { Unzlib } from 'fflate';
import type { ReadProblem } from '#src/domain/credential/reading.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { limits } from '../limits.ts';
import { latin1Text, startsWith, utf8Text } from './bytes.ts';
import { inflateUpTo } from '#src/archive/inflate-up-to.ts';
import { refuse } from './problem.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Keywords of baked badges: Open Badges 1 and 2 (Baking Specification), Open Badges 3.0 (section 5.3.1.1). */
const keywords = new Set(['openbadges', 'openbadgecredential']);

export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, signature);

/** What was baked into a picture: its text and the name it stood under. */
export type Baked = { keyword: string; text: string };

/**
 * The text baked into a PNG. Only chunk headers are walked; nothing is decoded as a picture.
 *
 * Codes: `picture-without-credential`, `picture-damaged`, `truncated`, `picture-too-large` (pixels),
 * `file-too-large` (baked text), `text-not-utf-8`.
 */
export function bakedPngText(bytes: Uint8Array): Result<Baked, ReadProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || latin1Text(bytes.subarray(12, 16)) !== 'IHDR') return refuse('picture-damaged');
  const pixels = view.getUint32(16) * view.getUint32(20);
  if (pixels > limits.picturePixels)
    return refuse('picture-too-large', { pixels, limit: limits.picturePixels });

  let offset: number = signature.length;
  for (let count = 0; count < limits.pictureChunks; count += 1) {
    if (offset + 12 > bytes.length) return refuse('truncated');
    const length = view.getUint32(offset);
    const type = latin1Text(bytes.subarray(offset + 4, offset + 8));
    const end = offset + 8 + length;
    if (end + 4 > bytes.length) return refuse('truncated');
    const baked = textChunk(type, bytes.subarray(offset + 8, end));
    if (baked !== null) return baked;
    if (type === 'IEND') return refuse('picture-without-credential');
    offset = end + 4;
  }
  return refuse('picture-damaged');
}

/** Null for chunks that hold something else. Layouts: PNG (Third Edition) sections 11.3.3.2 to 11.3.3.4. */
function textChunk(type: string, data: Uint8Array): Result<Baked, ReadProblem> | null {
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return null;
  const keywordEnd = data.indexOf(0);
  // Tools that write every picture's notes spell keywords in their own way; no other keyword differs by case alone.
  const keyword = latin1Text(data.subarray(0, Math.min(keywordEnd, 79))).toLowerCase();
  if (keywordEnd < 1 || !keywords.has(keyword)) return null;
  const rest = data.subarray(keywordEnd + 1);
  if (type === 'tEXt') return textOf(keyword, rest, true);
  if (type === 'zTXt') return inflated(keyword, rest.subarray(1), true);
  const isCompressed = rest[0] === 1;
  const languageEnd = rest.indexOf(0, 2);
  const translatedEnd = languageEnd === -1 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (translatedEnd === -1) return refuse('picture-damaged');
  const body = rest.subarray(translatedEnd + 1);
  return isCompressed ? inflated(keyword, body, false) : textOf(keyword, body, false);
}

function inflated(keyword: string, compressed: Uint8Array, isLatin1: boolean): Result<Baked, ReadProblem> {
  const body = inflateUpTo(new Unzlib(), compressed, limits.textBytes);
  if (body === 'too-large') return refuse('file-too-large', { limit: limits.textBytes });
  return body === null ? refuse('picture-damaged') : textOf(keyword, body, isLatin1);
}

/** `tEXt` and `zTXt` are Latin-1 by their own standard (11.3.3); bakers write UTF-8 into them, of which ASCII is a part. */
function textOf(keyword: string, body: Uint8Array, isLatin1: boolean): Result<Baked, ReadProblem> {
  if (body.length > limits.textBytes)
    return refuse('file-too-large', { bytes: body.length, limit: limits.textBytes });
  const text = utf8Text(body);
  if (text.ok) return ok({ keyword, text: text.value });
  return isLatin1 ? ok({ keyword, text: latin1Text(body) }) : text;
}
