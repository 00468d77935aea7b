import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { CheckData, Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import { asList, asText } from '#src/verification/json.ts';

/**
 * VC Data Integrity 1.0 section 4.5, Verify Proof Sets and Chains: every proof that `previousProof` names must be there, and
 * is part of what was signed. `previous-proof-missing` (failed) where one is not, or two go by the same id.
 */
export function findPreviousProofs(
  proof: JsonObject,
  proofs: readonly JsonObject[],
): Result<readonly JsonObject[], Trouble> {
  const found: JsonObject[] = [];
  for (const id of asList(proof['previousProof'])) {
    const [previous, ...more] = proofs.filter(
      (candidate) => candidate !== proof && typeof id === 'string' && candidate['id'] === id,
    );
    if (previous === undefined || more.length > 0) return err(failed('previous-proof-missing'));
    found.push(previous);
  }
  return ok(found);
}

/** Which of several proofs an answer is about: its position from 1, its id and those of the proofs it builds on. */
export function placeInSet(proof: JsonObject, proofs: readonly JsonObject[]): CheckData {
  if (proofs.length < 2) return {};
  const id = asText(proof['id']);
  const previous = asList(proof['previousProof']).filter((name) => typeof name === 'string');
  return {
    proof: proofs.indexOf(proof) + 1,
    proofs: proofs.length,
    ...(id === null ? {} : { proofId: id.slice(0, idLimit) }),
    ...(previous.length === 0 ? {} : { previous: previous.join(' ').slice(0, idLimit) }),
  };
}

/** Characters of a name shown. */
const idLimit = 200;
