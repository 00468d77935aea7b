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
  if (!/^[A-Za-z0-9_-]*={0,2}$/.test(text)) return null;
  const base64 = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
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
