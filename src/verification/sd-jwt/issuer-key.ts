import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import { readCertifiedSigner } from '#src/verification/certificates/seal-signer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { findSigner, issuedAt } from '#src/verification/jose/jwt-signature.ts';
import { asList, asText } from '#src/verification/json.ts';
import { readJsonWebKey } from '#src/verification/keys/json-web-key.ts';
import type { Signer } from '#src/verification/signature-outcome.ts';

/**
 * The key of an SD-JWT VC's issuer (section 2.5): of the certificate in `x5c`; from the issuer's own
 * metadata where `iss` is a web address and the person asked; else by DID, or the key that came along.
 *
 * Troubles: those of certificates and of `resolveKey`; `key-not-found` (failed: the issuer's metadata has no such key).
 */
export async function findIssuerKey(
  header: JsonObject,
  claims: JsonObject,
  circumstances: Circumstances,
): Promise<Result<Signer, Trouble>> {
  if (header['x5c'] !== undefined) return readCertifiedSigner(header['x5c'], issuedAt(claims));
  const issuer = asText(claims['iss']);
  const kid = asText(header['kid']);
  const { source } = circumstances;
  if (source !== null && issuer !== null && !kid?.startsWith('did:')) {
    const keys = await fetchIssuerKeys(source, issuer);
    if (keys !== null) return pickKey(keys, kid, issuer);
  }
  return findSigner(header, claims, circumstances);
}

/**
 * Where issuers publish their keys: the well-known place goes between host and path (section 4.1).
 * Early drafts put it behind the path, or called it `jwt-issuer`.
 */
function metadataAddresses(issuer: string): readonly string[] {
  if (!/^https:\/\//i.test(issuer) || !URL.canParse(issuer)) return [];
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const addresses = [
    `${origin}/.well-known/jwt-vc-issuer${path}`,
    `${origin}${path}/.well-known/jwt-vc-issuer`,
    `${origin}/.well-known/jwt-issuer${path}`,
  ];
  return [...new Set(addresses)];
}

/** The keys in an issuer's metadata, or `null` where it has none or the document is of another issuer (section 4.3). */
async function fetchIssuerKeys(
  source: DocumentSource,
  issuer: string,
): Promise<readonly JsonObject[] | null> {
  for (const address of metadataAddresses(issuer)) {
    const metadata = await fetchObject(source, address);
    if (metadata?.['issuer'] !== issuer) continue;
    const { jwks, jwks_uri: elsewhere } = metadata;
    const set =
      jwks === undefined && typeof elsewhere === 'string' ? await fetchObject(source, elsewhere) : jwks;
    if (isObject(set)) return asList(set['keys']).filter(isObject);
  }
  return null;
}

/** The key that `kid` names; without one, the only key there is. */
function pickKey(keys: readonly JsonObject[], kid: string | null, issuer: string): Result<Signer, Trouble> {
  const named = keys.filter((key) => kid !== null && key['kid'] === kid);
  const unnamed = keys.filter((key) => kid === null || key['kid'] === undefined);
  const jwk = named[0] ?? (unnamed.length === 1 ? unnamed[0] : undefined);
  if (jwk === undefined) return err(failed('key-not-found', { key: (kid ?? '').slice(0, 200) }));
  const key = readJsonWebKey(jwk);
  return key.ok ? ok({ key: key.value, owner: issuer, claimedOwner: issuer }) : key;
}
