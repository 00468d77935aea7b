import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { encodeBase64Url } from '#src/verification/jose/base64.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import { asText } from '#src/verification/json.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import type { DisclosureValue } from './disclosure-value.ts';
import { readDisclosureValue } from './disclosure-value.ts';
import { blankNodesIn, relabelQuads } from './labelled-quads.ts';
import type { ProofToVerify } from './signed-data.ts';
import { canonicalTexts } from './signed-data.ts';

/** Statements with a signature of their own in one proof; each costs a check. */
const signatureLimit = 3_000;

type Parts = { mandatory: readonly string[]; signed: readonly string[] };

/**
 * Checks an ecdsa-sd-2023 proof (Data Integrity ECDSA Cryptosuites 1.0 section 3.6.7): every statement of the document
 * is either among those that the issuer's own signature covers, or has a signature by the key that it covers.
 *
 * A derived proof is what a holder shows. A base proof is what a holder is given: whoever has it can
 * hold the whole document against it in the same way, so it is checked here too.
 *
 * Troubles: `signature-malformed` (failed), `document-too-complex` (unknown), those of canonicalisation and keys.
 */
export async function verifyDisclosure(given: ProofToVerify): Promise<Result<boolean, Trouble>> {
  const value = readDisclosureValue(asText(given.proof['proofValue']) ?? '');
  if (value === null) return err(failed('signature-malformed'));
  if (value.signatures.length > signatureLimit) return err(unknown('document-too-complex'));
  const texts = await canonicalTexts(given, 'SHA-256');
  if (!texts.ok) return texts;
  const { options, document } = texts.value;
  const quads = relabel(document, value);
  const parts = quads === null ? null : await partition(quads, value);
  if (parts === null) return ok(false);
  const hashOf = (text: string) => sha256(utf8(text));
  const covered = concatBytes(hashOf(options), value.publicKey, hashOf(parts.mandatory.join('')));
  return verifySignature(given.key, given.algorithm, value.baseSignature, new Uint8Array(covered));
}

/** Sections 3.4.3 and 3.4.4: names made from the issuer's secret hide how many nodes were left out. */
export function relabel(quads: string, value: DisclosureValue): readonly string[] | null {
  if (value.kind === 'derived') {
    // A name for a node that is not there would go unnoticed.
    if (blankNodesIn(quads).size !== value.labels.size) return null;
    return relabelQuads(quads, (canonical) => value.labels.get(canonical));
  }
  return relabelQuads(
    quads,
    (canonical) => `u${encodeBase64Url(hmac(sha256, value.hmacKey, utf8(canonical)))}`,
  );
}

/** `null` where a statement that is not mandatory lacks its signature, or a signature its statement. */
export async function partition(quads: readonly string[], value: DisclosureValue): Promise<Parts | null> {
  const isSigned = async (quad: string, at: number) => {
    const signature = value.signatures[at];
    if (signature === undefined) return false;
    const verdict = await verifySignature(value.key, 'ES256', signature, utf8(quad));
    return verdict.ok && verdict.value;
  };
  if (value.kind === 'derived') {
    const indexes = new Set(value.mandatoryIndexes);
    if (value.mandatoryIndexes.some((index) => index >= quads.length)) return null;
    const mandatory = quads.filter((_, at) => indexes.has(at));
    const signed = quads.filter((_, at) => !indexes.has(at));
    if (signed.length !== value.signatures.length) return null;
    const verdicts = await Promise.all(signed.map(isSigned));
    return verdicts.includes(false) ? null : { mandatory, signed };
  }
  // A base proof names the mandatory statements by pointers that nobody signed. Which they are follows from the
  // signatures themselves, which stand in the order of the statements: a statement without one must be mandatory.
  const mandatory: string[] = [];
  const signed: string[] = [];
  for (const quad of quads) {
    if (await isSigned(quad, signed.length)) signed.push(quad);
    else mandatory.push(quad);
  }
  return signed.length === value.signatures.length ? { mandatory, signed } : null;
}
