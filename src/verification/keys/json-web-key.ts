import { isObject, type JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { decodeBase64Url } from '#src/verification/jose/base64.ts';
import { asText } from '#src/verification/json.ts';
import type { PublicKey } from './public-key.ts';

/**
 * The public key in a JWK (RFC 7517, RFC 8037). Only the public members are taken, and a symmetric key
 * (`oct`) is never a public key.
 *
 * Troubles: `key-malformed` (failed); `proof-type-not-supported-yet` (unknown) for other curves.
 */
export function readJsonWebKey(value: JsonValue | undefined): Result<PublicKey, Trouble> {
  if (!isObject(value)) return err(failed('key-malformed'));
  const { kty, crv, x, y, n, e, use } = value;
  if (kty === 'oct' || (use !== undefined && use !== 'sig')) return err(failed('key-malformed'));
  if (kty === 'OKP' && crv === 'Ed25519') {
    const bytes = decodeBase64Url(asText(x) ?? '');
    return bytes?.length === 32
      ? ok({ type: 'Ed25519', material: { form: 'raw', bytes } })
      : err(failed('key-malformed'));
  }
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384')) {
    if (typeof x !== 'string' || typeof y !== 'string') return err(failed('key-malformed'));
    return ok({ type: crv, material: { form: 'jwk', jwk: { kty, crv, x, y } } });
  }
  if (kty === 'RSA') {
    if (typeof n !== 'string' || typeof e !== 'string') return err(failed('key-malformed'));
    return ok({ type: 'RSA', material: { form: 'jwk', jwk: { kty, n, e } } });
  }
  return err(
    unknown('proof-type-not-supported-yet', {
      name: `${asText(kty) ?? ''} ${asText(crv) ?? ''}`.trim().slice(0, 40),
    }),
  );
}
