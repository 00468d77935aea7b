import { LinkFault } from './link-fault.ts';

/** Reads what a `ByteWriter` wrote. Anything else ends with `link-damaged`. */
export type ByteReader = {
  number: () => number;
  bytes: (length: number) => Uint8Array<ArrayBuffer>;
  text: () => string;
  /** A number below `limit`: a position, a code or a count. */
  numberBelow: (limit: number) => number;
  isAtEnd: () => boolean;
};

/** Seven groups of seven bits and one of four make 2^53. */
const maxDigits = 8;

export function createByteReader(source: Uint8Array<ArrayBuffer>): ByteReader {
  let at = 0;

  const number = () => {
    let value = 0;
    for (let digit = 0; digit < maxDigits; digit += 1) {
      const byte = source[at];
      if (byte === undefined) throw new LinkFault('link-damaged');
      at += 1;
      value += (byte & 0x7f) * 0x80 ** digit;
      if (byte < 0x80) {
        if (!Number.isSafeInteger(value)) break;
        return value;
      }
    }
    throw new LinkFault('link-damaged');
  };

  const bytes = (length: number) => {
    if (length > source.length - at) throw new LinkFault('link-damaged');
    at += length;
    return source.subarray(at - length, at);
  };

  return {
    number,
    bytes,
    text: () => decodeUtf8(bytes(number())),
    numberBelow: (limit) => {
      const value = number();
      if (value >= limit) throw new LinkFault('link-damaged');
      return value;
    },
    isAtEnd: () => at === source.length,
  };
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    // A byte order mark is part of an original like any other byte.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LinkFault('link-damaged');
  }
}
