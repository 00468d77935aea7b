/**
 * Bytes as decimal digits, which a QR code packs three to ten bits: 8.06 bits a byte against 10.67 of base64url.
 * Twelve bytes become 29 digits, big-endian; what is left becomes as many as it needs.
 */
const blockBytes = 12;
/** How many digits so many bytes take: the least with which every value can be written. All differ. */
const digitsFor = [0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, 29];
const blockDigits = 29;

export function toDecimal(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const block = bytes.subarray(at, at + blockBytes);
    let value = 0n;
    for (const byte of block) value = value * 256n + BigInt(byte);
    blocks.push(value.toString().padStart(digitsFor[block.length] ?? blockDigits, '0'));
  }
  return blocks.join('');
}

/**
 * Reads what `toDecimal` writes. `isWhole` is false where digits are left over that it never writes, as in a text that
 * was cut off. `null` for other characters, and for digits that stand for no bytes.
 */
export function fromDecimal(text: string): { bytes: Uint8Array<ArrayBuffer>; isWhole: boolean } | null {
  if (!/^\d*$/u.test(text)) return null;
  const left = text.length % blockDigits;
  const rest = digitsFor.findLastIndex((digits) => digits <= left);
  const whole = Math.floor(text.length / blockDigits);
  const bytes = new Uint8Array(whole * blockBytes + rest);
  for (let block = 0; block <= whole; block += 1) {
    const size = block < whole ? blockBytes : rest;
    const from = block * blockDigits;
    let value = BigInt(text.slice(from, from + (digitsFor[size] ?? 0)) || '0');
    for (let at = block * blockBytes + size - 1; at >= block * blockBytes; at -= 1) {
      bytes[at] = Number(value & 255n);
      value >>= 8n;
    }
    if (value > 0n) return null;
  }
  return { bytes, isWhole: digitsFor[rest] === left };
}
