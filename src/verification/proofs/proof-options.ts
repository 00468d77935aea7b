import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import { asList, asText } from '#src/verification/json.ts';

/** What a proof says about itself (VC Data Integrity 1.0 section 2.1): its purpose, and until when it may be relied on. */
export function examineOptions(
  proof: JsonObject,
  { now, purpose = 'assertionMethod' }: Circumstances,
): Trouble | null {
  const { proofPurpose, expires } = proof;
  if (proofPurpose !== purpose) {
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

const security = 'https://w3id.org/security#';

/** Options that decide a verdict, by the plain word under which they are read. */
const decisive = {
  expires: `${security}expiration`,
  proofPurpose: `${security}proofPurpose`,
  verificationMethod: `${security}verificationMethod`,
  previousProof: `${security}previousProof`,
  cryptosuite: `${security}cryptosuite`,
} as const;

/**
 * The first decisive option that is signed but not written under its plain word, or `null`. A signature over N-Quads
 * covers statements, not their spelling: an end date under its full address would be signed and overlooked.
 *
 * @param quads - of the options, in canonical form
 */
export function findHiddenOption(options: JsonObject, quads: string): string | null {
  const predicates = quads.split('\n').map((line) => line.split(' ', 2)[1]);
  for (const [word, address] of Object.entries(decisive)) {
    const signed = predicates.filter((predicate) => predicate === `<${address}>`).length;
    if (signed !== asList(options[word]).length) return word;
  }
  return null;
}
