import type { HolderKey, IssuanceProblem } from '#src/domain/issuance/issuance.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { base64urlnopad } from '@scure/base';
import { asObject, memberOf, textsOf } from './fields.ts';
import { refuse } from './problem.ts';

const encoded = (value: JsonObject): string =>
  base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)));

/** How the proof names the key: inside it, or as the address that the key itself makes. */
type Naming = 'jwk' | 'did:jwk';

/** How a credential asks to be tied to a key; null where it does not. */
export function namingFor(configuration: JsonObject): Result<Naming | null, IssuanceProblem> {
  const types = memberOf(configuration, 'proof_types_supported');
  const methods = memberOf(configuration, 'cryptographic_binding_methods_supported');
  if (types === undefined && methods === undefined) return ok(null);
  if (types !== undefined && !canProve(asObject(types))) return refuse('proof-not-possible');
  const accepted = textsOf(methods);
  if (accepted.length === 0 || accepted.includes('jwk')) return ok('jwk');
  return accepted.some((method) => method === 'did:jwk' || method === 'did')
    ? ok('did:jwk')
    : refuse('proof-not-possible');
}

function canProve(types: JsonObject | null): boolean {
  const jwt = asObject(memberOf(types, 'jwt'));
  if (jwt === null) return false;
  const algorithms = memberOf(jwt, 'proof_signing_alg_values_supported');
  // An attestation vouches for the hardware that holds the key, and a page has nobody to vouch.
  if (memberOf(jwt, 'key_attestations_required') !== undefined) return false;
  return algorithms === undefined || textsOf(algorithms).includes('ES256');
}

/** A proof that this device holds the key, made for one issuer and one nonce (OpenID4VCI 1.0 appendix F.1). */
export async function makeProof(
  key: HolderKey,
  naming: Naming,
  claims: { issuer: string; nonce: string | null; now: Date },
): Promise<string> {
  const named: JsonObject =
    naming === 'jwk' ? { jwk: key.publicJwk } : { kid: `did:jwk:${encoded(key.publicJwk)}#0` };
  const header = encoded({ typ: 'openid4vci-proof+jwt', alg: 'ES256', ...named });
  const payload = encoded({
    aud: claims.issuer,
    iat: Math.floor(claims.now.getTime() / 1000),
    ...(claims.nonce === null ? {} : { nonce: claims.nonce }),
  });
  const input = `${header}.${payload}`;
  const signature = await key.sign(new TextEncoder().encode(input));
  return `${input}.${base64urlnopad.encode(signature)}`;
}
