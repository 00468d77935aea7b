import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { CheckCode } from '#src/domain/verification/check.ts';
import type { CheckData, Circumstances, Trouble } from '#src/verification/answer.ts';
import { unknown } from '#src/verification/answer.ts';
import { checkIssuerIdentity } from '#src/verification/checks/issuer-identity.ts';
import { checkValidity } from '#src/verification/checks/validity.ts';
import { checkJwt, credentialIn, openToken } from '#src/verification/jose/jwt-signature.ts';
import { asList, asText, idOf, parseObject } from '#src/verification/json.ts';
import { isSameKey } from '#src/verification/keys/public-key.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { checkEmbeddedProofs } from '#src/verification/proofs/embedded-proofs.ts';
import type { SignatureOutcome, Signer } from '#src/verification/signature-outcome.ts';
import { openBitstring } from './bitstring.ts';
import type { BitEntry } from './status-entry.ts';

/** Who issued the credential that is asked about; `signer` is `null` where its own signature did not pass. */
export type CredentialIssuer = { id: string | null; signer: Signer | null };

export type StatusList = {
  document: JsonObject;
  bits: Uint8Array;
  /** Whether it is shown to be by the issuer of the credential; `keeper` names whom it says it is by. */
  isByIssuer: boolean;
  keeper: string;
};

/**
 * Opens a status list credential (Bitstring Status List 1.0 section 3.2), once it is shown to be one: of the type and
 * purpose that the entry names, signed by the one it names as its own issuer, and in force.
 *
 * Each trouble is `unknown` and has its own code, so that "the list is damaged" is not taken for "the list is false".
 */
export async function openStatusList(
  text: string,
  entry: BitEntry,
  issuer: CredentialIssuer,
  circumstances: Circumstances,
): Promise<Result<StatusList, Trouble>> {
  const refuse = (code: CheckCode, data: CheckData = {}) =>
    err(unknown(code, { place: placeOf(entry.listUrl), ...data }));
  const token = text.startsWith('{') ? null : openToken(text);
  const claims = token?.ok ? token.value.claims : null;
  const document = claims === null ? parseObject(text) : credentialIn(claims);
  const subject = document?.['credentialSubject'];
  if (document === null || !isObject(subject)) return refuse('status-list-unreadable');

  if (!hasType(document, entry.listTypes.credential) || !hasType(subject, entry.listTypes.subject))
    return refuse('status-list-wrong-type');
  const purposes = asList(subject['statusPurpose']);
  // Revocation List 2020 has one purpose and does not write it.
  if (purposes.length > 0 ? !purposes.includes(entry.purpose) : entry.purpose !== 'revocation')
    return refuse('status-list-wrong-purpose', { purpose: entry.purpose });

  const signatures =
    token === null ? await checkProofs(document, circumstances) : [await checkJwt(token, circumstances)];
  const flaw = flawIn(signatures);
  if (flaw !== null) return refuse(flaw);
  const keeperId = idOf(document['issuer']) ?? asText(claims?.['iss']);
  const keeper = keeperId === null ? '' : placeOf(keeperId);
  const identity = await checkIssuerIdentity(keeperId, signatures, circumstances);
  if (identity.status === 'failed') return refuse('status-list-signature-failed', { keeper });

  const dates = checkValidity(document, claims, circumstances.now);
  if (dates.status !== 'passed') return refuse(codeOfDates(dates.code), dates.data);
  const opened = await openBitstring(asText(subject['encodedList']) ?? '');
  if (!opened.ok)
    return refuse(opened.error === 'too-large' ? 'status-list-too-large' : 'status-list-wrong-encoding');
  const isNamedAlike = keeperId !== null && keeperId === issuer.id && identity.status === 'passed';
  const isByIssuer = isNamedAlike || (await isSignedAlike(signatures, issuer));
  return ok({ document, bits: opened.value, isByIssuer, keeper });
}

function hasType(object: JsonObject, names: readonly string[]): boolean {
  return asList(object['type']).some((type) => typeof type === 'string' && names.includes(type));
}

function checkProofs(
  document: JsonObject,
  circumstances: Circumstances,
): Promise<readonly SignatureOutcome[]> {
  const proofs = asList(document['proof']).filter(isObject);
  return proofs.length === 0 ? Promise.resolve([]) : checkEmbeddedProofs(document, proofs, circumstances);
}

/** Section 3.2: all proofs of a list must hold. */
function flawIn(signatures: readonly SignatureOutcome[]): CheckCode | null {
  if (signatures.length === 0) return 'status-list-unsigned';
  if (signatures.some(({ check }) => check.status === 'failed')) return 'status-list-signature-failed';
  return signatures.some(({ signer }) => signer === null) ? 'status-list-signature-open' : null;
}

function codeOfDates(code: CheckCode): CheckCode {
  if (code === 'expired') return 'status-list-expired';
  return code === 'not-yet-valid' ? 'status-list-not-yet-valid' : 'status-list-unreadable';
}

async function isSignedAlike(
  signatures: readonly SignatureOutcome[],
  { signer }: CredentialIssuer,
): Promise<boolean> {
  for (const { signer: own } of signatures) {
    if (signer !== null && own !== null && (await isSameKey(own.key, signer.key))) return true;
  }
  return false;
}
