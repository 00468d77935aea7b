import { Inflate } from 'fflate';

/** One member as the archive's directory describes it; `unpack` gives its bytes. */
export type ZipEntry = { path: string; size: number; unpack(): Uint8Array<ArrayBuffer> };

/** Numbers of PKWARE's APPNOTE.TXT 6.3.10. */
const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endLength = 22;
const maxCommentLength = 0xffff;
const stored = 0;
const deflated = 8;

/** How much compressed data is handed over at a time; one step can grow 1032 times at most. */
const inflateStep = 16_384;

/**
 * Lists a ZIP archive by its directory (APPNOTE 4.3.12), the only list that says what belongs to it.
 * Sizes come from the archive and are lies until proven: `unpack` stops as soon as a member grows
 * beyond the size it gave.
 *
 * @param maxTotal - the most bytes that all members may say they unpack to
 * @throws RangeError or Error for anything that is not a sound archive; ZIP64 and encryption are not read
 */
export function readZip(bytes: Uint8Array, maxTotal: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryHeader) throw new Error('directory damaged');
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const method = view.getUint16(at + 10, true);
    const headerAt = view.getUint32(at + 42, true);
    const path = new TextDecoder('utf-8', { fatal: true }).decode(
      bytes.subarray(at + 46, at + 46 + nameLength),
    );
    total += size;
    if (total > maxTotal) throw new RangeError('unpacks to too much');
    entries.push({ path, size, unpack: () => unpack(bytes, dataOf(view, headerAt, packed), method, size) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, behind it only a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new Error('no end of directory');
}

function dataOf(view: DataView, headerAt: number, length: number): { from: number; to: number } {
  if (view.getUint32(headerAt, true) !== localHeader) throw new Error('member header damaged');
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + length > view.byteLength) throw new RangeError('member cut off');
  return { from, to: from + length };
}

function unpack(
  bytes: Uint8Array,
  { from, to }: { from: number; to: number },
  method: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  const packed = bytes.subarray(from, to);
  if (method === stored && packed.length === size) return packed.slice();
  if (method !== deflated) throw new Error('member packed in an unknown way');
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // `set` throws a RangeError when the member grows beyond the size it gave.
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += inflateStep) {
    inflate.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
  }
  if (filled !== size) throw new RangeError('member shorter than it said');
  return whole;
}
