import type { JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import type { KeyType, PublicKey } from '#src/verification/keys/public-key.ts';
import { decodeBase64, encodeBase64Url } from './base64.ts';

/** What a certificate says. Names are claims of whoever issued the certificate. */
export type CertificateFacts = {
  /** The holder's organisation, else common name, else the whole distinguished name. */
  subject: string;
  issuer: string;
  notBefore: Date;
  notAfter: Date;
  key: PublicKey;
  /** SHA-256 of the certificate, base64url, as `x5t#S256` writes it. */
  fingerprint: string;
};

/** A certificate is a few kB; anything much longer is not one. */
const lengthLimit = 50_000;

/**
 * Reads the signer's certificate, the first of an `x5c` header (RFC 7515 section 4.1.6).
 *
 * Troubles: `certificate-unreadable` (failed); `proof-type-not-supported-yet` (unknown) for a key of another kind.
 */
export async function readSignerCertificate(
  x5c: JsonValue | undefined,
): Promise<Result<CertificateFacts, Trouble>> {
  const first: unknown = Array.isArray(x5c) ? x5c[0] : undefined;
  const der = typeof first === 'string' && first.length <= lengthLimit ? decodeBase64(first) : null;
  if (der === null) return err(failed('certificate-unreadable'));
  await import('reflect-metadata');
  const { X509Certificate } = await import('@peculiar/x509');
  try {
    const certificate = new X509Certificate(der);
    const { publicKey, subjectName, issuerName, notBefore, notAfter } = certificate;
    const type = keyTypeOf(publicKey.algorithm);
    if (type === null)
      return err(unknown('proof-type-not-supported-yet', { name: publicKey.algorithm.name }));
    const nameOf = (name: typeof subjectName) =>
      name.getField('O')[0] ?? name.getField('CN')[0] ?? name.toString();
    return ok({
      subject: nameOf(subjectName).slice(0, 200),
      issuer: (issuerName.getField('CN')[0] ?? nameOf(issuerName)).slice(0, 200),
      notBefore,
      notAfter,
      key: { type, material: { form: 'spki', bytes: new Uint8Array(publicKey.rawData) } },
      fingerprint: encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', der))),
    });
  } catch {
    return err(failed('certificate-unreadable'));
  }
}

function keyTypeOf(algorithm: Algorithm): KeyType | null {
  if (algorithm.name.startsWith('RSA')) return 'RSA';
  const curve = (algorithm as Partial<EcKeyAlgorithm>).namedCurve;
  if (curve === 'P-256' || curve === 'P-384') return curve;
  return null;
}
