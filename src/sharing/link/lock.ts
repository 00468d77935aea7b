import { argon2idAsync } from '@noble/hashes/argon2.js';

/** What a locked payload begins with, in bytes. */
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * RFC 9106 section 4 and the OWASP minimum for Argon2id: 19 MiB, two passes, one lane. A guess costs a fifth of a
 * second of a laptop; whoever holds a link can guess for ever, so a short passphrase stays a weak one.
 */
const cost = { m: 19_456, t: 2, p: 1 };

/**
 * Locks bytes with a passphrase: AES-256-GCM (NIST SP 800-38D) under a key that Argon2id draws from it.
 *
 * @param context - what the lock is bound to, such as the version in front; not secret
 * @param random - fills with random bytes; replaced in tests only
 * @returns salt (16), nonce (12), ciphertext with tag
 */
export async function lock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  context: Uint8Array<ArrayBuffer>,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (empty) =>
    crypto.getRandomValues(empty),
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = random(new Uint8Array(saltBytes));
  const iv = random(new Uint8Array(nonceBytes));
  const key = await keyFrom(passphrase, salt, 'encrypt');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: context }, key, bytes);
  const locked = new Uint8Array(saltBytes + nonceBytes + sealed.byteLength);
  locked.set(salt);
  locked.set(iv, saltBytes);
  locked.set(new Uint8Array(sealed), saltBytes + nonceBytes);
  return locked;
}

/** @returns the bytes, or `null` where the passphrase is another one or a byte was changed: nobody can tell which */
export async function unlock(
  locked: Uint8Array<ArrayBuffer>,
  passphrase: string,
  context: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!canBeLocked(locked)) return null;
  const key = await keyFrom(passphrase, locked.slice(0, saltBytes), 'decrypt');
  const iv = locked.slice(saltBytes, saltBytes + nonceBytes);
  const sealed = locked.slice(saltBytes + nonceBytes);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: context }, key, sealed),
    );
  } catch (cause) {
    // What WebCrypto throws for a tag that does not fit.
    if (cause instanceof DOMException && cause.name === 'OperationError') return null;
    throw cause;
  }
}

/** Whether there is at least a head and a tag. */
export const canBeLocked = (bytes: Uint8Array): boolean => bytes.length >= saltBytes + nonceBytes + tagBytes;

/**
 * The same passphrase typed on another keyboard: compatibility forms and runs of blanks are made alike, as the
 * OpaqueString profile of RFC 8265 section 4.2 does for blanks.
 */
const plainForm = (passphrase: string): string => passphrase.normalize('NFKC').replace(/\s+/gu, ' ').trim();

async function keyFrom(passphrase: string, salt: Uint8Array, use: KeyUsage): Promise<CryptoKey> {
  const raw = await argon2idAsync(new TextEncoder().encode(plainForm(passphrase)), salt, {
    ...cost,
    dkLen: 32,
  });
  return crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, [use]);
}
