const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letters = new TextEncoder().encode(alphabet);
const values = new Map(Array.from(letters, (letter, value) => [letter, value]));

/** RFC 4648 section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let written = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text[written++] = letters[(held >> bits) & 63] ?? 0;
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) text[written] = letters[(held << (6 - bits)) & 63] ?? 0;
  return new TextDecoder().decode(text);
}

/**
 * Reads what `toBase64Url` writes. `bytes` holds the whole bytes there are; `isWhole` is false where
 * letters are left over that no encoder writes (RFC 4648 section 3.5), as in a text that was cut off.
 * `null` for text with other characters.
 */
export function fromBase64Url(text: string): { bytes: Uint8Array<ArrayBuffer>; isWhole: boolean } | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let written = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = values.get(text.charCodeAt(at));
    if (value === undefined) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return { bytes, isWhole: bits < 6 && held === 0 };
}
