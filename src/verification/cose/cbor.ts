/** What proofs and tokens are written with; anything else makes a value unreadable. Null and truth only in tokens. */
export type CborValue =
  number | string | boolean | null | Uint8Array<ArrayBuffer> | readonly CborValue[] | CborMap;
export type CborMap = ReadonlyMap<CborValue, CborValue>;

/** Nesting of a proof value: at most pairs in lists of lists. Tokens are as flat. */
const depthLimit = 6;

/**
 * Decodes one CBOR item (RFC 8949) that fills the bytes exactly, or gives `null`.
 *
 * Strict: definite lengths in their shortest form (section 4.2.1), so that one value has one spelling;
 * integers, byte and text strings, arrays and maps with different keys. Of tags only 64 is read, with which some
 * writers mark byte strings (RFC 8746 section 2.1). No length is trusted beyond the bytes at hand.
 *
 * @param isToken - also reads what other makers put into a token, whose bytes are signed as they are: longer spellings
 *   than needed, numbers of eight bytes, fractions, truth and null
 */
export function decodeCbor(bytes: Uint8Array<ArrayBuffer>, isToken = false): CborValue | null {
  let at = 0;
  try {
    const value = readItem(0);
    return at === bytes.length ? value : null;
  } catch (error) {
    if (error === malformed) return null;
    throw error;
  }

  function readItem(depth: number): CborValue {
    if (isToken && (bytes[at] ?? 0) >> 5 === 7) return readSimple();
    const { major, argument } = readHead();
    if (depth > depthLimit) throw malformed;
    switch (major) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 2:
        return take(argument);
      case 3:
        return readText(take(argument));
      case 4:
        return readMembers(argument, depth);
      case 5:
        return readMap(argument, depth);
      case 6: {
        const tagged = argument === 64 ? readItem(depth + 1) : null;
        if (tagged instanceof Uint8Array) return tagged;
        throw malformed;
      }
      default:
        throw malformed;
    }
  }

  /** Section 3.3: truth, null, and numbers with a fraction. */
  function readSimple(): CborValue {
    const [first = 0] = take(1);
    const simple = new Map<number, boolean | null>([
      [0xf4, false],
      [0xf5, true],
      [0xf6, null],
    ]).get(first);
    if (simple !== undefined) return simple;
    if (first === 0xfa) return new DataView(take(4).buffer).getFloat32(0);
    if (first === 0xfb) return new DataView(take(8).buffer).getFloat64(0);
    throw malformed;
  }

  function readHead(): { major: number; argument: number } {
    const [first = 0] = take(1);
    const short = first & 0x1f;
    if (short < 24) return { major: first >> 5, argument: short };
    const width = { 24: 1, 25: 2, 26: 4, 27: 8 }[short];
    if (width === undefined) throw malformed;
    const argument = take(width).reduce((sum, byte) => sum * 256 + byte, 0);
    const isShortest = argument >= { 1: 24, 2: 0x100, 4: 0x1_0000, 8: Infinity }[width as 1 | 2 | 4 | 8];
    if (!Number.isSafeInteger(argument) || !(isShortest || isToken)) throw malformed;
    return { major: first >> 5, argument };
  }

  function readMembers(count: number, depth: number): CborValue[] {
    // Every item takes a byte at least, so a longer count is a lie.
    if (count > bytes.length - at) throw malformed;
    return Array.from({ length: count }, () => readItem(depth + 1));
  }

  function readMap(count: number, depth: number): CborMap {
    if (count > bytes.length - at) throw malformed;
    const map = new Map<CborValue, CborValue>();
    for (let read = 0; read < count; read++) {
      const key = readItem(depth + 1);
      if (typeof key === 'object' || map.has(key)) throw malformed;
      map.set(key, readItem(depth + 1));
    }
    return map;
  }

  function take(length: number): Uint8Array<ArrayBuffer> {
    if (length > bytes.length - at) throw malformed;
    const part = bytes.slice(at, at + length);
    at += length;
    return part;
  }
}

const malformed = new Error('not the CBOR of a proof or a token');
const utf8 = new TextDecoder('utf-8', { fatal: true });

function readText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed;
  }
}
