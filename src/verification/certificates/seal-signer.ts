import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import type { CertifiedSigner, Signer } from '#src/verification/signature-outcome.ts';
import { readCertificateChain } from './certificate-chain.ts';
import { readTimeStamp } from './time-stamp.ts';

/**
 * The signer that an `x5c` header names: the holder of its first certificate, with the chain above it.
 * Nobody's name is shown by that alone; `judgeCertificate` compares it with the issuer and the lists at hand.
 *
 * Troubles: those of `readCertificateChain`.
 *
 * @param signedAt - when the signer says it was signed; `null` where they do not
 */
export async function readCertifiedSigner(
  x5c: JsonValue | undefined,
  signedAt: Date | null,
): Promise<Result<Signer & { certificate: CertifiedSigner }, Trouble>> {
  const chain = await readCertificateChain(x5c);
  if (!chain.ok) return chain;
  const { facts } = chain.value.path[0];
  const certificate = { facts, chain: chain.value, signedAt, stamp: null };
  return ok({ key: facts.key, owner: null, claimedOwner: null, certificate });
}

/** The same signer with the time stamp that stands beside the signature, if one holds. */
export async function withTimeStamp<T extends Signer & { certificate: CertifiedSigner }>(
  signer: T,
  unprotected: JsonObject,
  signature: string,
): Promise<T> {
  const stamp = await readTimeStamp(unprotected, signature);
  return { ...signer, certificate: { ...signer.certificate, stamp } };
}
