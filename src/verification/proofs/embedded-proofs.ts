import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { asText, idOf } from '#src/verification/json.ts';
import { decodeMultibase } from '#src/verification/keys/multikey.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';
import type { ResolvedKey } from '#src/verification/keys/resolve-key.ts';
import { resolveKey } from '#src/verification/keys/resolve-key.ts';
import { checkMerkleProof, isMerkleProof } from '#src/verification/merkle/check-receipt.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';
import { notSigned, signed } from '#src/verification/signature-outcome.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { cryptosuiteOf, proofName } from './cryptosuite.ts';
import { isPlaceholder } from './placeholder.ts';
import { findPreviousProofs, placeInSet } from './proof-chain.ts';
import { examineOptions } from './proof-options.ts';
import type { ProofToVerify } from './signed-data.ts';
import { hashSignedData } from './signed-data.ts';

/** Proofs on one document; each costs a canonicalisation. */
const proofLimit = 10;

/**
 * Checks every proof of a document by itself (Verifiable Credential Data Integrity 1.0 sections 2.1.1
 * and 2.1.2): one that holds says nothing about another. Of several, each answer says which it is about.
 */
export async function checkEmbeddedProofs(
  document: JsonObject,
  proofs: readonly JsonObject[],
  circumstances: Circumstances,
): Promise<readonly SignatureOutcome[]> {
  if (proofs.length === 0) return [notSigned(failed('signature-malformed'))];
  if (proofs.length > proofLimit) return [notSigned(unknown('document-too-complex'))];
  const outcomes: SignatureOutcome[] = [];
  for (const proof of proofs) {
    const place = placeInSet(proof, proofs);
    const verdict = await checkProof(document, proof, proofs, circumstances);
    outcomes.push(
      verdict.ok
        ? signed(verdict.value, { name: proofName(proof), ...place })
        : notSigned({ ...verdict.error, data: { ...verdict.error.data, ...place } }),
    );
  }
  return outcomes;
}

/** Who made the proof, where it holds. */
async function checkProof(
  document: JsonObject,
  proof: JsonObject,
  proofs: readonly JsonObject[],
  circumstances: Circumstances,
): Promise<Result<ResolvedKey, Trouble>> {
  if (isMerkleProof(proof)) {
    const stated = examineOptions(proof, { ...circumstances, purpose: 'assertionMethod' });
    return err(stated ?? (await checkMerkleProof(document, proof, proofs)));
  }
  const suite = cryptosuiteOf(proof);
  const name = proofName(proof);
  if (suite === null || !carriesSignature(suite, proof)) {
    return err(
      isPlaceholder(proof)
        ? failed('signature-malformed')
        : unknown('proof-type-not-supported-yet', { name }),
    );
  }
  const methodId = idOf(proof['verificationMethod']);
  if (methodId === null || isPlaceholderJws(suite, proof)) return err(failed('signature-malformed'));
  const stated = examineOptions(proof, circumstances);
  if (stated !== null) return err(stated);
  const previous = findPreviousProofs(proof, proofs);
  if (!previous.ok) return previous;

  const resolved = await resolveKey(methodId, circumstances);
  if (!resolved.ok) return resolved;
  const { key } = resolved.value;
  const algorithm = suite.algorithms[key.type];
  if (algorithm === undefined)
    return err(failed('signature-algorithm-refused', { algorithm: name, key: key.type }));

  const given: ProofToVerify = { suite, document, covered: previous.value, proof, key, algorithm };
  const verdict = await verify(given);
  if (!verdict.ok) return verdict;
  if (verdict.value) {
    // Better than "cannot be checked": a changed text is found out. But such a proof makes nobody the signer.
    return suite.isStandard ? ok(resolved.value) : err(unknown('signature-fits-older-rules', { name }));
  }
  // Section 4.5 has a chained proof cover the proofs it names, values and all. One made over the document
  // alone is no link of a chain: it shows that the text is unchanged, but not what its maker saw signed before.
  const alone = previous.value.length === 0 ? null : await verify({ ...given, covered: [] });
  return err(
    alone?.ok === true && alone.value
      ? unknown('previous-proof-not-covered', { name })
      : failed('signature-does-not-match'),
  );
}

async function verify(given: ProofToVerify): Promise<Result<boolean, Trouble>> {
  switch (given.suite.carrier) {
    case 'proof-value': {
      const signature = decodeMultibase(asText(given.proof['proofValue']) ?? '');
      if (signature === null) return err(failed('signature-malformed'));
      // Data Integrity ECDSA Cryptosuites 1.0 section 3.2.3: a P-384 key hashes with SHA-384.
      const data = await hashSignedData(given, given.key.type === 'P-384' ? 'SHA-384' : 'SHA-256');
      return data.ok ? verifySignature(given.key, given.algorithm, signature, data.value) : data;
    }
    case 'detached-jws': {
      const { verifyDetachedJws } = await import('./detached-jws.ts');
      return verifyDetachedJws(given);
    }
    case 'disclosure': {
      const { verifyDisclosure } = await import('./selective-disclosure.ts');
      return verifyDisclosure(given);
    }
  }
}

/** Older proof types were also written with a value of another form (`proofValue`, `signatureValue`), in ways never settled. */
function carriesSignature({ carrier }: Cryptosuite, proof: JsonObject): boolean {
  return carrier !== 'detached-jws' || proof['jws'] !== undefined;
}

function isPlaceholderJws({ carrier }: Cryptosuite, proof: JsonObject): boolean {
  return carrier === 'detached-jws' && isPlaceholder(proof);
}
