import type { X509Certificate } from '@peculiar/x509';
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
  /** All that the subject is called: organisation and common name. */
  names: readonly string[];
  /** What the subject is registered under: organisationIdentifier (ETSI EN 319 412-1 section 5.1.4), serialNumber. */
  identifiers: readonly string[];
  /** The hosts of its alternative names, in lower case. */
  hosts: readonly string[];
  /** RFC 5280 section 4.2.1.3: false where a key usage is given and it is not signing. */
  maySign: boolean;
  /** RFC 5280 sections 4.2.1.3 and 4.2.1.9: a certificate authority's. */
  mayCertify: boolean;
};

/** A certificate and what it says; `x509` checks who certified it. */
export type Certificate = { facts: CertificateFacts; x509: X509Certificate };

/** A certificate is a few kB; anything much longer is not one. */
const lengthLimit = 50_000;

/**
 * Reads one certificate of an `x5c` header (RFC 7515 section 4.1.6) or of a list. For the chain that a header
 * holds, see `certificates/certificate-chain.ts`.
 *
 * Troubles: `certificate-unreadable` (failed); `proof-type-not-supported-yet` (unknown) for a key of another kind.
 *
 * @param base64 - of the DER; some write PEM lines around it, which are passed over
 */
export async function readCertificate(base64: string): Promise<Result<Certificate, Trouble>> {
  const der = base64.length <= lengthLimit ? decodeBase64(base64) : null;
  return der === null ? err(failed('certificate-unreadable')) : readDer(der);
}

/** As `readCertificate`, from the bytes. */
export async function readDer(der: Uint8Array<ArrayBuffer>): Promise<Result<Certificate, Trouble>> {
  const library = await loadX509();
  try {
    const x509 = new library.X509Certificate(der);
    const { publicKey, subjectName, issuerName, notBefore, notAfter } = x509;
    const type = keyTypeOf(publicKey.algorithm);
    if (type === null)
      return err(unknown('proof-type-not-supported-yet', { name: publicKey.algorithm.name }));
    const nameOf = (name: typeof subjectName) =>
      name.getField('O')[0] ?? name.getField('CN')[0] ?? name.toString();
    const usage = x509.getExtension(library.KeyUsagesExtension)?.usages ?? null;
    const may = (flags: number) => usage === null || (usage & flags) !== 0;
    const { digitalSignature, nonRepudiation, keyCertSign } = library.KeyUsageFlags;
    const facts: CertificateFacts = {
      subject: nameOf(subjectName).slice(0, 200),
      issuer: (issuerName.getField('CN')[0] ?? nameOf(issuerName)).slice(0, 200),
      notBefore,
      notAfter,
      key: { type, material: { form: 'spki', bytes: new Uint8Array(publicKey.rawData) } },
      fingerprint: encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', der))),
      names: [...subjectName.getField('O'), ...subjectName.getField('CN')],
      identifiers: [...subjectName.getField('2.5.4.97'), ...subjectName.getField('2.5.4.5')],
      hosts: (x509.getExtension(library.SubjectAlternativeNameExtension)?.names.items ?? []).flatMap(hostIn),
      maySign: may(digitalSignature | nonRepudiation),
      mayCertify: may(keyCertSign) && x509.getExtension(library.BasicConstraintsExtension)?.ca === true,
    };
    return ok({ facts, x509 });
  } catch {
    return err(failed('certificate-unreadable'));
  }
}

/** The library for certificates, and what it cannot start without. */
export async function loadX509() {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

function hostIn({ type, value }: { type: string; value: string }): string[] {
  if (type === 'dns') return [value.toLowerCase()];
  return type === 'url' && URL.canParse(value) ? [new URL(value).hostname] : [];
}

function keyTypeOf(algorithm: Algorithm): KeyType | null {
  if (algorithm.name.startsWith('RSA')) return 'RSA';
  const curve = (algorithm as Partial<EcKeyAlgorithm>).namedCurve;
  if (curve === 'P-256' || curve === 'P-384') return curve;
  return null;
}
