import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Check, CheckStatus } from '#src/domain/verification/check.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { readStatedIssuer } from '#src/verification/certificates/issuer-in-certificate.ts';
import { idOf } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { isNothingButItsId } from './issuer-identity.ts';
import { isScattered } from './scattered-nodes.ts';
import { checkStatus } from '#src/verification/status/check-status.ts';

/** What is known about the record around a credential: who it names as its issuer, and the answers about it. */
export type RecordAnswers = {
  issuerId: string | null;
  checks: readonly Check[];
  /** The record as it was signed. */
  document?: JsonObject;
  /** Only of a record whose signature covers statements and not their places. See `scatteredNodes`. */
  scattered?: () => ReadonlySet<string>;
};

/**
 * Answers `signature`, `issuer-identity` and `status` for a credential that is only signed as part of a record.
 * The record's signature shows that nothing was changed. Who issued it is shown only where the record's own
 * issuer did: of anyone else's, the record merely says so. What was withdrawn with the record vouches no more.
 */
export async function checkWithinRecord(
  document: JsonObject,
  record: RecordAnswers,
  circumstances: Circumstances,
): Promise<readonly Check[]> {
  const own = await checkStatus(document, circumstances);
  const ofRecord = record.checks.filter(({ kind }) => kind === 'status');
  const hasOwn = own.some(({ status }) => status !== 'not-applicable');
  return [
    coveredBy(document, record),
    identityWithin(document['issuer'], record),
    ...(hasOwn ? [...own, ...ofRecord.filter(({ status }) => status === 'failed')] : ofRecord),
  ];
}

/** The record's own answer about its dates where it failed: after its end it covers nothing. */
export function validityWithin(own: Check, { checks }: RecordAnswers): Check {
  const ended = checks.find(({ kind, status }) => kind === 'validity' && status === 'failed');
  return own.status === 'failed' ? own : (ended ?? own);
}

function coveredBy(document: JsonObject, { checks, scattered }: RecordAnswers): Check {
  const found = checks.filter(({ kind }) => kind === 'signature').map(({ status }) => status);
  const worst = (['failed', 'unknown', 'passed'] as const).find((status) => found.includes(status));
  if (worst === 'passed' && scattered && isScattered(document, scattered()))
    return answer('signature', 'unknown', 'record-mixes-credentials');
  return answer('signature', worst ?? 'unknown', covered[worst ?? 'unknown']);
}

const covered = {
  passed: 'covered-by-the-record',
  failed: 'record-not-sound',
  unknown: 'record-not-checked',
} as const satisfies Partial<Record<CheckStatus, Check['code']>>;

function identityWithin(
  issuer: JsonValue | undefined,
  { issuerId: publisherId, checks, document = {} }: RecordAnswers,
): Check {
  const issuerId = idOf(issuer);
  const ofRecord =
    checks.find(({ kind }) => kind === 'issuer-identity') ??
    answer('issuer-identity', 'unknown', 'identity-needs-signature');
  const isSame = issuerId !== null && issuerId === publisherId;
  if (ofRecord.status === 'failed') return ofRecord;
  // The answer about the record is about the name in the record; a member may claim another one beside the same id.
  if (isSame && ofRecord.code === 'issuer-is-its-key' && !isNothingButItsId(issuer))
    return { ...ofRecord, code: 'key-is-the-identifier' };
  const claimsMore =
    ofRecord.code.startsWith('certificate-anchored') && !claimsNoMore(issuer, document['issuer']);
  if (isSame && !claimsMore) return ofRecord;
  return answer('issuer-identity', 'unknown', 'record-vouches', {
    issuer: issuerId === null ? '' : placeOf(issuerId),
    publisher: publisherId === null ? '' : placeOf(publisherId),
  });
}

/** True where a member calls its issuer nothing that the record, whose certificate was compared, does not call it. */
function claimsNoMore(issuer: JsonValue | undefined, ofRecord: JsonValue | undefined): boolean {
  const known = readStatedIssuer(ofRecord).names;
  return readStatedIssuer(issuer).names.every((name) => known.includes(name));
}
