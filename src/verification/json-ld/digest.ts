import { utf8 } from '#src/verification/jose/compact-jws.ts';

export type HashName = 'SHA-256' | 'SHA-384';

/** Texts of a few hundred bytes and more are hashed faster by WebCrypto than in script, and several at a time. */
export async function digest(text: string, hash: HashName): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(hash, utf8(text)));
}
