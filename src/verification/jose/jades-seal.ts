import type { SealSignature, Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { readCertifiedSigner, withTimeStamp } from '#src/verification/certificates/seal-signer.ts';
import { asText } from '#src/verification/json.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';
import { notSigned, signed } from '#src/verification/signature-outcome.ts';
import { decodeBase64Url, withoutPadding } from './base64.ts';
import { parseProtectedHeader, readAlgorithm, utf8 } from './compact-jws.ts';
import { checkCriticalHeader } from './critical-header.ts';

/**
 * Header parameters of ETSI TS 119 182-1 section 5 that may be listed as critical. They state facts about the
 * signing; none changes what was signed except `b64`, which the signing input obeys, and `sigD`,
 * which says that the payload is elsewhere.
 */
const understood = ['b64', 'sigT', 'adoTst', 'sigPl', 'srCms', 'srAts', 'sigPId', 'x5t#o', 'sigX5ts'];

type Seal = Extract<Secured, { kind: 'jades' }>;

/**
 * Checks every signature of a JAdES seal (ETSI TS 119 182-1), each with the key of the certificate that it
 * carries. Of what is unsigned beside it only time stamps over the signature are looked at.
 */
export async function checkJadesSeal(seal: Seal): Promise<SignatureOutcome[]> {
  if (seal.signatures.length === 0) return [notSigned(failed('signature-malformed'))];
  return Promise.all(seal.signatures.map((signature) => checkSealSignature(seal, signature)));
}

async function checkSealSignature(
  { payload, payloadIsUnencoded }: Seal,
  { protectedHeader, signature, unprotected }: SealSignature,
): Promise<SignatureOutcome> {
  const header = parseProtectedHeader(protectedHeader);
  const bytes = decodeBase64Url(signature);
  // RFC 7797 section 3: all signatures of one seal take the payload the same way.
  if (header === null || bytes === null || (header['b64'] === false) !== payloadIsUnencoded)
    return notSigned(failed('signature-malformed'));
  if (header['sigD'] !== undefined || payload === '') return notSigned(unknown('payload-detached'));
  const critical = checkCriticalHeader(header, understood);
  if (critical !== null) return notSigned(critical);
  const algorithm = readAlgorithm(header);
  if (!algorithm.ok) return notSigned(algorithm.error);
  const signer = await readCertifiedSigner(header['x5c'], readSigningTime(header));
  if (!signer.ok) return notSigned(signer.error);
  const { facts } = signer.value.certificate;
  // Section 5.1.7: where the fingerprint is given, it is of the signing certificate.
  const fingerprint = asText(header['x5t#S256']);
  if (fingerprint !== null && withoutPadding(fingerprint) !== facts.fingerprint) {
    return notSigned(failed('certificate-fingerprint-differs', { subject: facts.subject }));
  }
  const input = utf8(`${protectedHeader}.${payload}`);
  const verdict = await verifySignature(facts.key, algorithm.value, bytes, input);
  if (!verdict.ok) return notSigned(verdict.error);
  if (!verdict.value) return notSigned(failed('signature-does-not-match'));
  const stamped = await withTimeStamp(signer.value, unprotected, signature);
  return signed(stamped, { name: `JAdES ${algorithm.value}` });
}

/**
 * The time the signer claims to have signed at (section 5.2.1 `sigT`; its 2024 edition takes `iat`). Nobody
 * else vouches for it here.
 */
function readSigningTime({ sigT, iat }: JsonObject): Date | null {
  if (typeof iat === 'number' && Number.isSafeInteger(iat) && Math.abs(iat) < 8e12)
    return new Date(iat * 1000);
  if (typeof sigT !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(sigT)) return null;
  const moment = new Date(sigT);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
