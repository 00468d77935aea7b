import type { Secured } from '#src/domain/credential/reading.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { asText } from '#src/verification/json.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';
import { notSigned, signed } from '#src/verification/signature-outcome.ts';
import { decodeBase64Url } from './base64.ts';
import { readSignerCertificate } from './certificate.ts';
import { parseProtectedHeader, readAlgorithm, utf8 } from './compact-jws.ts';
import { checkCriticalHeader } from './critical-header.ts';

/**
 * Header parameters of ETSI TS 119 182-1 section 5 that may be listed as critical. They state facts about the
 * signing; none changes what was signed except `b64`, which the signing input obeys, and `sigD`,
 * which says that the payload is elsewhere.
 */
const understood = ['b64', 'sigT', 'adoTst', 'sigPl', 'srCms', 'srAts', 'sigPId', 'x5t#o', 'sigX5ts'];

/**
 * Checks a JAdES seal (ETSI TS 119 182-1) with the key of the certificate that it carries. What is unsigned
 * beside it (time stamps, revocation data) is not looked at.
 */
export async function checkJadesSeal(seal: Extract<Secured, { kind: 'jades' }>): Promise<SignatureOutcome> {
  const header = parseProtectedHeader(seal.protectedHeader);
  const signature = decodeBase64Url(seal.signature);
  if (header === null || signature === null) return notSigned(failed('signature-malformed'));
  if (header['sigD'] !== undefined || seal.payload === '') return notSigned(unknown('payload-detached'));
  const critical = checkCriticalHeader(header, understood);
  if (critical !== null) return notSigned(critical);
  const algorithm = readAlgorithm(header);
  if (!algorithm.ok) return notSigned(algorithm.error);
  const certificate = await readSignerCertificate(header['x5c']);
  if (!certificate.ok) return notSigned(certificate.error);
  // Section 5.1.7: where the fingerprint is given, it is of the signing certificate.
  const fingerprint = asText(header['x5t#S256']);
  if (fingerprint !== null && fingerprint.replace(/=+$/, '') !== certificate.value.fingerprint) {
    return notSigned(failed('certificate-fingerprint-differs', { subject: certificate.value.subject }));
  }
  const input = utf8(`${seal.protectedHeader}.${seal.payload}`);
  const verdict = await verifySignature(certificate.value.key, algorithm.value, signature, input);
  if (!verdict.ok) return notSigned(verdict.error);
  if (!verdict.value) return notSigned(failed('signature-does-not-match'));
  const signer = {
    key: certificate.value.key,
    owner: null,
    claimedOwner: null,
    certificate: { facts: certificate.value, signedAt: readSigningTime(header['sigT']) },
  };
  return signed(signer, { name: `JAdES ${algorithm.value}` });
}

/** The time the signer claims to have signed at (section 5.2.1); nobody else vouches for it here. */
function readSigningTime(sigT: unknown): Date | null {
  if (typeof sigT !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(sigT)) return null;
  const moment = new Date(sigT);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
