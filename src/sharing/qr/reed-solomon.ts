import { _GF256 } from 'qr';

const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (_GF256.exp[((_GF256.log[a] ?? 0) + (_GF256.log[b] ?? 0)) % 255] ?? 0);

/** The error correction words of one block (ISO/IEC 18004 section 7.5.2): the remainder by the generator. */
export function errorWords(block: Uint8Array, count: number): Uint8Array {
  const generator = generatorOf(count);
  const remainder = new Uint8Array(count);
  for (const word of block) {
    const factor = word ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[count - 1] = 0;
    for (let at = 0; at < count; at += 1) {
      remainder[at] = (remainder[at] ?? 0) ^ multiply(generator[at] ?? 0, factor);
    }
  }
  return remainder;
}

/** Coefficients of (x - 1)(x - 2)…(x - 2^(count-1)) below the leading one, highest first. */
function generatorOf(count: number): Uint8Array {
  const coefficients = new Uint8Array(count);
  coefficients[count - 1] = 1;
  let root = 1;
  for (let degree = 0; degree < count; degree += 1) {
    for (let at = 0; at < count; at += 1) {
      coefficients[at] = multiply(coefficients[at] ?? 0, root) ^ (coefficients[at + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return coefficients;
}
