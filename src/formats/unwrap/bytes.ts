import type { ReadProblem } from '#src/domain/credential/reading.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { refuse } from './problem.ts';

/** Text of UTF-8 bytes without its byte order mark. Code: `text-not-utf-8`. */
export function utf8Text(bytes: Uint8Array): Result<string, ReadProblem> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('text-not-utf-8');
  }
}

/** Text of bytes whose mark says UTF-16 (Unicode 16.0 section 23.8), of all others as UTF-8. Code: `text-not-utf-8`. */
export function markedText(bytes: Uint8Array): Result<string, ReadProblem> {
  const encoding = utf16Of(bytes);
  if (encoding === null) return utf8Text(bytes);
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return refuse('text-not-utf-8');
  }
}

/** Null for bytes without a mark of UTF-16. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** Latin-1, the character set of PNG keywords and `tEXt` (PNG, section 11.3.3). */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return text;
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

/** Bytes of unpadded base64url text (RFC 7515 section 2), or null where it is something else. */
export function base64UrlBytes(text: string): Uint8Array | null {
  return /^[A-Za-z0-9_-]*={0,2}$/.test(text) ? base64Bytes(text) : null;
}

/** Bytes of base64 text in either alphabet (RFC 4648 sections 4 and 5), lines or not; null for any other text. */
export function base64Bytes(text: string): Uint8Array | null {
  const spelt = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(spelt)) return null;
  const base64 = spelt.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (base64.length % 4 === 1) return null;
  const binary = atob(base64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Lower-case hexadecimal SHA-256. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Unpadded base64url of bytes (RFC 7515 section 2). */
export function base64UrlText(bytes: Uint8Array): string {
  return btoa(latin1Text(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
