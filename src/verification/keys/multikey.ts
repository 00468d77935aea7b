import { base58 } from '@scure/base';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { decodeBase64Url } from '#src/verification/jose/base64.ts';
import type { KeyType, PublicKey } from './public-key.ts';

/** The multicodec prefixes of public keys, as they stand in a Multikey (Controlled Identifiers 1.0 section 2.2.2). */
const codecs: readonly { prefix: readonly [number, number]; type: KeyType; length: number }[] = [
  { prefix: [0xed, 0x01], type: 'Ed25519', length: 32 },
  { prefix: [0x80, 0x24], type: 'P-256', length: 33 },
  { prefix: [0x81, 0x24], type: 'P-384', length: 49 },
];

/** Base58 takes quadratic time, and no multibase value looked at here is longer than a P-384 signature. */
const lengthLimit = 200;

/** Decodes a multibase value (`z` base58btc or `u` base64url), or gives `null`. */
export function decodeMultibase(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > lengthLimit) return null;
  if (text.startsWith('u')) return decodeBase64Url(text.slice(1));
  if (!text.startsWith('z')) return null;
  try {
    return new Uint8Array(base58.decode(text.slice(1)));
  } catch {
    return null;
  }
}

/**
 * The public key in a Multikey. Troubles: `key-malformed` (failed) for what is no Multikey, and
 * `proof-type-not-supported-yet` (unknown) for a kind of key that is not checked here.
 */
export function decodeMultikey(multibase: string): Result<PublicKey, Trouble> {
  const bytes = decodeMultibase(multibase);
  if (bytes === null || bytes.length < 3)
    return err(failed('key-malformed', { key: multibase.slice(0, lengthLimit) }));
  const codec = codecs.find(({ prefix }) => bytes[0] === prefix[0] && bytes[1] === prefix[1]);
  if (codec === undefined) {
    return err(
      unknown('proof-type-not-supported-yet', {
        name: `multicodec ${bytes[0]?.toString(16) ?? ''}${bytes[1]?.toString(16) ?? ''}`,
      }),
    );
  }
  if (bytes.length !== codec.length + 2) return err(failed('key-malformed', { key: multibase }));
  return ok({ type: codec.type, material: { form: 'raw', bytes: bytes.slice(2) } });
}

/** An Ed25519 key in base58 without prefix, as Ed25519 Signature 2018 had it. `key-malformed` (failed) for anything else. */
export function decodeEd25519(base58Key: string): Result<PublicKey, Trouble> {
  const bytes = decodeMultibase(`z${base58Key}`);
  return bytes?.length === 32
    ? ok({ type: 'Ed25519', material: { form: 'raw', bytes } })
    : err(failed('key-malformed', { key: base58Key.slice(0, lengthLimit) }));
}
