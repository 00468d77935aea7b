import type { Credential } from '../credential/credential.ts';
import { checkKinds, type Check, type CheckCode, type CheckKind, type VerificationReport } from './check.ts';
import { relyOn } from './rely-on.ts';
import { leavesNameOpen } from './rely-on.ts';
import { outcomeOf, standingOf } from './standing.ts';

/** How a summary is drawn. `ended` and `own` are no faults; `nothing` means that nothing was signed. */
export type CheckTone = 'passed' | 'failed' | 'unknown' | 'ended' | 'nothing' | 'own';

/** Each has its text as `summary.<code>.title` and `summary.<code>.detail`. */
export const checkSummaryCodes = [
  'all-passed',
  'some-unknown',
  'issuer-unproven',
  'record-vouches',
  'name-claimed',
  'method-unknown',
  'key-missing',
  'issuer-not-asked',
  'issuer-silent',
  'could-not-check',
  'changed-after-signing',
  'differs-from-issuer',
  'signature-failed',
  'signer-not-issuer',
  'withdrawn',
  'suspended',
  'names-someone-else',
  'presentation-changed',
  'not-begun',
  'validity-ended',
  'dates-wrong',
  'structure-faulty',
  'unsigned-and-faulty',
  'not-signed',
  'own-record',
] as const;
export type CheckSummaryCode = (typeof checkSummaryCodes)[number];

/** All checks of one credential in one line. */
export type CheckSummary = {
  tone: CheckTone;
  code: CheckSummaryCode;
  /**
   * Values for the sentences: `passed`, `counted` and `unknown` are numbers of kinds of checks;
   * `checkedOn`, `beginsOn` and `endedOn` are ISO dates, empty where not stated.
   */
  data: Readonly<Record<string, string | number>>;
};

/**
 * The one line that stands for a report, the same on every page. What failed comes before what is
 * unknown, and what is unknown before what passed. A kind of check that does not apply is not
 * counted; nor is a question nobody asked that the standing does not rest on (whose it is, who
 * vouches for the issuer).
 */
export function summariseChecks(
  credential: Pick<Credential, 'format' | 'validFrom' | 'validUntil'>,
  report: VerificationReport,
): CheckSummary {
  const standing = standingOf(report, credential.format === 'own-record');
  const relied = relyOn(report);
  const outcomes = checkKinds.filter(restsOn(relied)).map((kind) => outcomeOf(relied, kind));
  const data = {
    passed: outcomes.filter((outcome) => outcome === 'passed').length,
    counted: outcomes.length,
    unknown: outcomes.filter((outcome) => outcome === 'unknown').length,
    checkedOn: report.checkedAt,
    beginsOn: credential.validFrom?.value ?? '',
    endedOn: credential.validUntil?.value ?? '',
  };
  switch (standing) {
    case 'self-declared':
      return { tone: 'own', code: 'own-record', data };
    case 'unsigned':
      return { tone: 'nothing', code: 'not-signed', data };
    case 'problem': {
      const code = failureCode(report);
      return { tone: code === 'validity-ended' ? 'ended' : 'failed', code, data };
    }
    case 'incomplete':
      return { tone: 'unknown', code: unknownCode(report), data };
    case 'verified':
      return data.unknown > 0
        ? { tone: 'unknown', code: isNameClaimed(report) ? 'name-claimed' : 'some-unknown', data }
        : { tone: 'passed', code: 'all-passed', data };
  }
}

const isNameClaimed = (report: VerificationReport): boolean => report.checks.some(leavesNameOpen);

const restsOn =
  (report: VerificationReport) =>
  (kind: CheckKind): boolean => {
    const outcome = outcomeOf(report, kind);
    const optional = kind === 'recipient' || kind === 'issuer-trust';
    return outcome !== 'not-applicable' && !(optional && outcome === 'unknown');
  };

// The first fault told is the one that takes the ground from the others: text that was changed
// proves nothing about its issuer, and dates matter least.
const faultOrder: readonly CheckKind[] = [
  'signature',
  'issuer-identity',
  'status',
  'recipient',
  'structure',
  'validity',
];

function failureCode(report: VerificationReport): CheckSummaryCode {
  const failed = faultOrder.flatMap((kind) =>
    report.checks.filter((check) => check.kind === kind && check.status === 'failed'),
  );
  const codes = failed.map((check) => check.code);
  if (codes.includes('signature-does-not-match') || codes.includes('disclosure-not-signed'))
    return 'changed-after-signing';
  if (codes.includes('hosted-differs')) return 'differs-from-issuer';
  if (codes.includes('revoked')) return 'withdrawn';
  const [first] = failed;
  // That nobody signed it is the greater lack, and a fault of the form must not hide it.
  if (first?.kind === 'structure' && report.checks.some((check) => check.code === 'unsigned'))
    return 'unsigned-and-faulty';
  return first ? faultCode(first) : 'signature-failed';
}

const handedOverWrongly: readonly CheckCode[] = ['presentation-proof-failed', 'key-binding-does-not-match'];

function faultCode(check: Check): CheckSummaryCode {
  switch (check.kind) {
    case 'issuer-identity':
      return 'signer-not-issuer';
    case 'status':
      return check.code === 'suspended' ? 'suspended' : 'withdrawn';
    case 'recipient':
      return handedOverWrongly.includes(check.code) ? 'presentation-changed' : 'names-someone-else';
    case 'structure':
      return 'structure-faulty';
    case 'validity':
      if (check.code === 'expired') return 'validity-ended';
      return check.code === 'not-yet-valid' ? 'not-begun' : 'dates-wrong';
    case 'signature':
    case 'issuer-trust':
      return 'signature-failed';
  }
}

const unknownSignature: Partial<Record<CheckCode, CheckSummaryCode>> = {
  'proof-type-not-supported-yet': 'method-unknown',
  'key-not-resolved': 'key-missing',
  'did-method-not-supported-yet': 'method-unknown',
  'digest-algorithm-not-known': 'method-unknown',
  'key-not-found': 'key-missing',
  'hosted-not-asked': 'issuer-not-asked',
  'hosted-unreachable': 'issuer-silent',
};

function unknownCode(report: VerificationReport): CheckSummaryCode {
  if (outcomeOf(report, 'signature') !== 'passed') {
    const check = report.checks.find(({ kind, status }) => kind === 'signature' && status === 'unknown');
    return (check && unknownSignature[check.code]) ?? 'could-not-check';
  }
  if (report.checks.some(({ code }) => code === 'record-vouches')) return 'record-vouches';
  return outcomeOf(report, 'issuer-identity') === 'passed' ? 'some-unknown' : 'issuer-unproven';
}
