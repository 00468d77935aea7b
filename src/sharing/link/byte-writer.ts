/** Collects numbers, bytes and text into one run of bytes. `ByteReader` reads them back. */
export type ByteWriter = {
  /** A whole number from 0 to 2^53 - 1, seven bits a byte, lowest first (LEB128). */
  number: (value: number) => void;
  bytes: (value: Uint8Array) => void;
  /** UTF-8, with its length before it. */
  text: (value: string) => void;
  finish: () => Uint8Array<ArrayBuffer>;
};

export function createByteWriter(): ByteWriter {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const bytes = (value: Uint8Array) => {
    chunks.push(value);
    length += value.length;
  };
  const number = (value: number) => {
    const digits: number[] = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) digits.push((rest % 0x80) + 0x80);
    digits.push(rest);
    bytes(Uint8Array.from(digits));
  };
  return {
    number,
    bytes,
    text: (value) => {
      const encoded = new TextEncoder().encode(value);
      number(encoded.length);
      bytes(encoded);
    },
    finish: () => {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}
