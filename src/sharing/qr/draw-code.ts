import { _BYTES, _ECC_BLOCKS, _tests, _WORDS_PER_BLOCK } from 'qr';
import type { CodeMatrix } from '#src/domain/portfolio/delivery.ts';
import { errorWords } from './reed-solomon.ts';

/** The lowest level of error correction holds most; what is on a screen or freshly printed is seldom damaged. */
const level = 'low';

/** Mode indicators (ISO/IEC 18004 table 2). */
const byteMode = 0b0100;
const numericMode = 0b0001;

/** Character count indicators (table 3), for versions up to 9, 26 and 40. */
const countBits = { byte: [8, 16, 16], numeric: [10, 12, 14] } as const;
const sizeClass = (version: number): 0 | 1 | 2 => (version < 10 ? 0 : version < 27 ? 1 : 2);

/** Three digits take ten bits, two seven, one four (section 7.4.3). */
const bitsOfDigits = [0, 4, 7, 10];

/**
 * A QR code that holds bytes and behind them digits, each in its own mode. The package draws text of one mode only, so
 * the code words are made here and the drawing is left to it.
 *
 * @param most - the largest version that may be used, 1 to 40
 * @returns `null` where the text does not fit
 */
export function drawCode(text: string, digits: string, most = 40): CodeMatrix | null {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= most; version += 1) {
    const words = dataWords(version);
    const bits = segments(bytes, digits, version);
    if (bits === null || bits.length > words * 8) continue;
    const matrix = _tests.drawSymbol(version, level, interleaved(padded(bits, words), version));
    const places = Array.from({ length: matrix.size }, (_, place) => place);
    return places.map((y) => places.map((x) => _tests.matGet(matrix, x, y) === 1));
  }
  return null;
}

const dataWords = (version: number): number =>
  (_BYTES[version - 1] ?? 0) -
  (_ECC_BLOCKS[level][version - 1] ?? 0) * (_WORDS_PER_BLOCK[level][version - 1] ?? 0);

function segments(bytes: Uint8Array, digits: string, version: number): number[] | null {
  const size = sizeClass(version);
  if (bytes.length >= 1 << countBits.byte[size] || digits.length >= 1 << countBits.numeric[size]) return null;
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  push(byteMode, 4);
  push(bytes.length, countBits.byte[size]);
  for (const byte of bytes) push(byte, 8);
  if (digits === '') return bits;
  push(numericMode, 4);
  push(digits.length, countBits.numeric[size]);
  for (let at = 0; at < digits.length; at += 3) {
    const group = digits.slice(at, at + 3);
    push(Number(group), bitsOfDigits[group.length] ?? 0);
  }
  return bits;
}

/** Terminator, zeros to the next byte, then the two pad words in turn (section 7.4.10). */
function padded(bits: readonly number[], words: number): Uint8Array {
  const all = new Uint8Array(words);
  bits.forEach((bit, at) => {
    all[at >> 3] = (all[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  });
  const used = Math.ceil(Math.min(bits.length + 4, words * 8) / 8);
  for (let at = used; at < words; at += 1) all[at] = (at - used) % 2 === 0 ? 0xec : 0x11;
  return all;
}

/** Data words in blocks, each with its error correction, and all of them interleaved (sections 7.5.1 and 7.6). */
function interleaved(data: Uint8Array, version: number): Uint8Array {
  const total = _BYTES[version - 1] ?? 0;
  const count = _ECC_BLOCKS[level][version - 1] ?? 1;
  const correction = _WORDS_PER_BLOCK[level][version - 1] ?? 0;
  const short = Math.floor(total / count) - correction;
  const firstLong = count - (total % count);
  const blocks = Array.from({ length: count }, (_, index) => {
    const from = index * short + Math.max(0, index - firstLong);
    return data.subarray(from, from + short + (index >= firstLong ? 1 : 0));
  });
  const checks = blocks.map((block) => errorWords(block, correction));
  const woven = (rows: readonly Uint8Array[], length: number): number[] =>
    Array.from({ length }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
  return Uint8Array.from([...woven(blocks, short + 1), ...woven(checks, correction)]);
}
