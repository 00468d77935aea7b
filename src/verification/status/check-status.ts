import type { JsonObject } from '#src/domain/json.ts';
import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/verifier.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { checkValidity } from '#src/verification/checks/validity.ts';
import { fetchObject, fetchText } from '#src/verification/fetched-document.ts';
import { checkJwt, credentialIn, openToken } from '#src/verification/jose/jwt-signature.ts';
import { asList, asText, idOf, isObject, parseObject } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { checkEmbeddedProofs } from '#src/verification/proofs/embedded-proofs.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';
import { bitAt, openBitstring } from './bitstring.ts';
import type { StatusEntry } from './status-entry.ts';
import { readStatusEntries } from './status-entry.ts';

type BitEntry = Extract<StatusEntry, { kind: 'bit' }>;

/**
 * Whether the issuer withdrew or paused the credential: one answer for each way of asking that the document
 * names. Whole lists are fetched, so that nobody learns which credential is asked about. Anything wrong with
 * a list makes the answer `unknown`, never "not withdrawn".
 */
export async function checkStatus(
  document: JsonObject,
  circumstances: Circumstances,
): Promise<readonly Check[]> {
  const entries = readStatusEntries(document);
  if (entries.length === 0) return [answer('status', 'not-applicable', 'no-status-list')];
  const checks: Check[] = [];
  for (const entry of entries) checks.push(await checkEntry(entry, document, circumstances));
  return checks;
}

async function checkEntry(
  entry: StatusEntry,
  document: JsonObject,
  circumstances: Circumstances,
): Promise<Check> {
  const { source } = circumstances;
  if (entry.kind === 'unsupported')
    return answer('status', 'unknown', 'status-type-not-supported-yet', { type: entry.type });
  if (entry.kind === 'malformed') return answer('status', 'unknown', 'status-list-invalid', { place: '' });
  const place = placeOf(entry.listUrl);
  if (entry.kind === 'bit' && !Object.hasOwn(outcomes, entry.purpose)) {
    return answer('status', 'unknown', 'status-type-not-supported-yet', {
      type: `${entry.type} ${entry.purpose}`.slice(0, 80),
    });
  }
  if (source === null) return answer('status', 'unknown', 'status-not-asked', { place });
  return entry.kind === 'ids'
    ? checkIdList(entry.listUrl, place, document, source)
    : checkBit(entry, place, { ...circumstances, source });
}

/** What a set bit means, by purpose (Bitstring Status List 1.0 section 2.1). */
const outcomes: Readonly<Record<string, CheckCode>> = { revocation: 'revoked', suspension: 'suspended' };

async function checkBit(
  entry: BitEntry,
  place: string,
  circumstances: Circumstances & { source: DocumentSource },
): Promise<Check> {
  const text = await fetchText(circumstances.source, entry.listUrl);
  if (text === null) return answer('status', 'unknown', 'status-unreachable', { place });
  const list = await readList(text.trim(), entry, circumstances);
  const bits = list === null ? null : await openBitstring(list);
  // The standard's least length of 131,072 entries hides one holder among many; it does not make an answer wrong.
  const bit = bits === null ? null : bitAt(bits, entry.index);
  if (bit === null) return answer('status', 'unknown', 'status-list-invalid', { place });
  if (!bit) return answer('status', 'passed', 'not-withdrawn', { place });
  return answer('status', 'failed', outcomes[entry.purpose] ?? 'revoked', { place });
}

/**
 * The encoded list of a status list credential, once it is shown to be one: its own signature and dates hold,
 * and it is of the type and purpose that the entry names (section 3.2). Else `null`.
 */
async function readList(text: string, entry: BitEntry, circumstances: Circumstances): Promise<string | null> {
  const token = text.startsWith('{') ? null : openToken(text);
  if (token?.ok === false) return null;
  const claims = token === null ? null : token.value.claims;
  const document = claims === null ? parseObject(text) : credentialIn(claims);
  if (document === null) return null;
  const signatures =
    token === null ? await checkProofs(document, circumstances) : [await checkJwt(token, circumstances)];
  if (signatures.length === 0 || signatures.some(({ signer }) => signer === null)) return null;
  if (checkValidity(document, claims, circumstances.now).status !== 'passed') return null;
  if (!asList(document['type']).some((type) => typeof type === 'string' && entry.listTypes.includes(type)))
    return null;
  const subject = document['credentialSubject'];
  if (!isObject(subject)) return null;
  const purposes = asList(subject['statusPurpose']);
  // Revocation List 2020 has one purpose and does not write it.
  if (purposes.length > 0 ? !purposes.includes(entry.purpose) : entry.purpose !== 'revocation') return null;
  return asText(subject['encodedList']);
}

function checkProofs(
  document: JsonObject,
  circumstances: Circumstances,
): Promise<readonly SignatureOutcome[]> {
  return checkEmbeddedProofs(document, asList(document['proof']).filter(isObject), circumstances);
}

/** 1EdTech Revocation List Status Method 1.0: an unsigned list, by its issuer, of the ids that were withdrawn. */
async function checkIdList(
  url: string,
  place: string,
  document: JsonObject,
  source: DocumentSource,
): Promise<Check> {
  const list = await fetchObject(source, url);
  if (list === null) return answer('status', 'unknown', 'status-unreachable', { place });
  const revoked = list['revokedCredential'] ?? list['revokedCredentials'];
  const id = idOf(document);
  const isBySameIssuer = idOf(list['issuer']) === idOf(document['issuer']);
  if (!Array.isArray(revoked) || id === null || !isBySameIssuer)
    return answer('status', 'unknown', 'status-list-invalid', { place });
  return revoked.some((entry) => idOf(entry) === id)
    ? answer('status', 'failed', 'revoked', { place })
    : answer('status', 'passed', 'not-withdrawn', { place });
}
