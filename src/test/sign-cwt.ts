import { webcrypto } from 'node:crypto';
import type { CborMap, CborValue } from '#src/verification/cose/cbor.ts';
import { encodeCbor } from '#src/verification/cose/encode-cbor.ts';
import type { SdJwtKey } from './sign-sd-jwt.ts';

/** A byte string of CBOR around a value. */
export const wrapped = (value: CborValue): Uint8Array<ArrayBuffer> => new Uint8Array(encodeCbor(value));

/** A Status List Token in CBOR, signed with ES256 (Token Status List section 5.2), with its COSE_Sign1 tag. */
export async function signCwt(
  claims: CborMap,
  key: SdJwtKey,
  { guarded, unguarded = new Map() }: { guarded: CborMap; unguarded?: CborMap },
): Promise<Uint8Array<ArrayBuffer>> {
  const [header, payload] = [wrapped(guarded), wrapped(claims)];
  const signed = wrapped(['Signature1', header, new Uint8Array(), payload]);
  const ecdsa = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = new Uint8Array(await webcrypto.subtle.sign(ecdsa, key.privateKey, signed));
  return Uint8Array.of(0xd2, ...wrapped([header, unguarded, payload, signature]));
}
