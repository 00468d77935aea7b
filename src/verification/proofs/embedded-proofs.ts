import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { asList, asText, idOf } from '#src/verification/json.ts';
import { decodeMultibase } from '#src/verification/keys/multikey.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import { resolveKey } from '#src/verification/keys/resolve-key.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';
import { notSigned, signed } from '#src/verification/signature-outcome.ts';
import { cryptosuiteOf, proofName } from './cryptosuite.ts';
import { isPlaceholder } from './placeholder.ts';
import { hashSignedData } from './signed-data.ts';

/** Proofs on one document; each costs a canonicalisation. */
const proofLimit = 10;

/**
 * Checks every proof of a document by itself (Verifiable Credential Data Integrity 1.0 sections 2.1.1
 * and 2.1.2): one that holds says nothing about another.
 */
export async function checkEmbeddedProofs(
  document: JsonObject,
  proofs: readonly JsonObject[],
  circumstances: Circumstances,
): Promise<readonly SignatureOutcome[]> {
  if (proofs.length === 0) return [notSigned(failed('signature-malformed'))];
  if (proofs.length > proofLimit) return [notSigned(unknown('document-too-complex'))];
  const outcomes: SignatureOutcome[] = [];
  for (const proof of proofs) outcomes.push(await checkProof(document, proof, proofs, circumstances));
  return outcomes;
}

async function checkProof(
  document: JsonObject,
  proof: JsonObject,
  proofs: readonly JsonObject[],
  circumstances: Circumstances,
): Promise<SignatureOutcome> {
  const name = proofName(proof);
  const suite = cryptosuiteOf(proof);
  if (suite === null) {
    return notSigned(
      isPlaceholder(proof)
        ? failed('signature-malformed')
        : unknown('proof-type-not-supported-yet', { name }),
    );
  }
  const signature = decodeMultibase(asText(proof['proofValue']) ?? '');
  const methodId = idOf(proof['verificationMethod']);
  if (signature === null || methodId === null) return notSigned(failed('signature-malformed'));
  const stated = examineOptions(proof, circumstances.now);
  if (stated !== null) return notSigned(stated);
  const previous = findPreviousProofs(proof, proofs);
  if (!previous.ok) return notSigned(previous.error);

  const resolved = await resolveKey(methodId, circumstances);
  if (!resolved.ok) return notSigned(resolved.error);
  const { key } = resolved.value;
  const algorithm = suite.algorithms[key.type];
  if (algorithm === undefined)
    return notSigned(failed('signature-algorithm-refused', { algorithm: name, key: key.type }));

  const holds = async (covered: readonly JsonObject[]): Promise<Result<boolean, Trouble>> => {
    const data = await hashSignedData(suite, document, covered, proof, key.type);
    return data.ok ? verifySignature(key, algorithm, signature, data.value) : data;
  };
  let verdict = await holds(previous.value);
  // Signers written before section 2.1.2 was settled name the previous proof in the signed options without
  // covering its value. The document is covered all the same, and the previous proof is checked by itself.
  if (verdict.ok && !verdict.value && previous.value.length > 0) verdict = await holds([]);
  if (!verdict.ok) return notSigned(verdict.error);
  return verdict.value ? signed(resolved.value, { name }) : notSigned(failed('signature-does-not-match'));
}

/** What a proof says about itself (section 2.1): its purpose, and until when it may be relied on. */
function examineOptions(proof: JsonObject, now: Date): Trouble | null {
  const { proofPurpose, expires } = proof;
  if (proofPurpose !== 'assertionMethod') {
    return failed('proof-purpose-wrong', { purpose: (asText(proofPurpose) ?? '').slice(0, 60) });
  }
  if (expires === undefined) return null;
  const end = momentOf(expires);
  if (end === null) return failed('signature-malformed');
  return end <= now.getTime() ? failed('proof-expired', { endsOn: new Date(end).toISOString() }) : null;
}

/** XML Schema `dateTimeStamp`: seconds and an offset are required. */
function momentOf(value: JsonValue): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value))
    return null;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : moment;
}

/** Section 4.3: every proof that `previousProof` names must be there, and is part of what was signed. */
function findPreviousProofs(
  proof: JsonObject,
  proofs: readonly JsonObject[],
): Result<readonly JsonObject[], Trouble> {
  const found: JsonObject[] = [];
  for (const id of asList(proof['previousProof'])) {
    const previous = proofs.find(
      (candidate) => candidate !== proof && typeof id === 'string' && candidate['id'] === id,
    );
    if (previous === undefined) return err(failed('previous-proof-missing'));
    found.push(previous);
  }
  return ok(found);
}
