import type { JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import type { Certificate, CertificateFacts } from '#src/verification/jose/certificate.ts';
import { readCertificate } from '#src/verification/jose/certificate.ts';

/**
 * The certificates of an `x5c` header. `path` begins with the signer's own and goes up as far as each is
 * certified by the next; it ends early, and `isWhole` is false, where one is not.
 */
export type CertificateChain = { path: readonly [Certificate, ...Certificate[]]; isWhole: boolean };

/** Roots are three or four steps up; each step costs a signature check. */
const longestChain = 8;

/**
 * Reads a chain and checks each of its links (RFC 7515 section 4.1.6: each certificate is certified by the
 * one after it). Whether anybody recognises its upper end is another question: see `find-anchor.ts`.
 *
 * Troubles: those of `readCertificate` for the signer's own certificate, and `certificate-unreadable` (failed)
 * for a chain too long. Another certificate that cannot be read ends the chain.
 */
export async function readCertificateChain(
  x5c: JsonValue | undefined,
): Promise<Result<CertificateChain, Trouble>> {
  const [first, ...others]: readonly unknown[] = Array.isArray(x5c) ? x5c : [];
  if (typeof first !== 'string' || others.length >= longestChain)
    return err(failed('certificate-unreadable'));
  const leaf = await readCertificate(first);
  if (!leaf.ok) return leaf;
  const path: [Certificate, ...Certificate[]] = [leaf.value];
  for (const text of others) {
    const next = typeof text === 'string' ? await readCertificate(text) : null;
    const last = path.at(-1) ?? leaf.value;
    if (!next?.ok || !(await certifies(next.value, last))) return ok({ path, isWhole: false });
    path.push(next.value);
  }
  return ok({ path, isWhole: true });
}

/** Whether `authority` signed the certificate of `holder`, under its own name and with the right to. */
export async function certifies(authority: Certificate, holder: Certificate): Promise<boolean> {
  if (holder.x509.issuer !== authority.x509.subject || !authority.facts.mayCertify) return false;
  return holder.x509.verify({ publicKey: authority.x509.publicKey, signatureOnly: true }).catch(() => false);
}

/** RFC 5280 section 4.1.2.5. */
export const isInForce = ({ notBefore, notAfter }: CertificateFacts, at: Date): boolean =>
  at >= notBefore && at <= notAfter;

/** The names along a path, the signer's first, as one line. */
export const namesAlong = ({ path }: CertificateChain): string =>
  [...path.map(({ facts }) => facts.subject), path.at(-1)?.facts.issuer ?? '']
    .filter((name, index, names) => name !== names[index - 1])
    .join(' ← ');
