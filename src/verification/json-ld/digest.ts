import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { utf8 } from '#src/verification/jose/compact-jws.ts';

export type HashName = 'SHA-256' | 'SHA-384';

/**
 * Texts up to this many characters are hashed in script. WebCrypto is several times as fast, but answers from
 * another thread, and on a busy device the wait for it costs more than a short text does.
 */
const shortText = 2_000;

export async function digest(text: string, hash: HashName): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = utf8(text);
  if (text.length > shortText) return new Uint8Array(await crypto.subtle.digest(hash, bytes));
  return new Uint8Array((hash === 'SHA-256' ? sha256 : sha384)(bytes));
}
