import type { Credential } from '../credential/credential.ts';
import type { Check, CheckCode, CheckKind, VerificationReport } from './check.ts';
import { checkLines, tally } from './check-lines.ts';
import { isFault, namesAnother } from './fault.ts';
import { leavesNameOpen, namesNobody } from './rely-on.ts';
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
  'only-a-key',
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
   * Values for the sentences: `passed`, `counted` and `unknown` are numbers of kinds of checks, the same as
   * on the credential's page;
   * `checkedOn`, `beginsOn` and `endedOn` are ISO dates, empty where not stated.
   */
  data: Readonly<Record<string, string | number>>;
};

/**
 * The one line that stands for a report, the same on every page. What failed comes before what is
 * unknown, and what is unknown before what passed. What is counted is what `checkLines` tells: neither
 * a kind that does not apply nor a question that nobody put.
 */
export function summariseChecks(
  credential: Pick<Credential, 'format' | 'validFrom' | 'validUntil'>,
  report: VerificationReport,
): CheckSummary {
  const standing = standingOf(report, credential.format === 'own-record');
  const { passed, failed, ended, unknown } = tally(checkLines(report));
  const data = {
    passed,
    counted: passed + failed + ended + unknown,
    unknown,
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
        ? { tone: 'unknown', code: openCode(report), data }
        : { tone: 'passed', code: 'all-passed', data };
  }
}

/** What is told of the open questions where the signature, the dates and the status hold. */
function openCode(report: VerificationReport): CheckSummaryCode {
  if (namesAnother(report)) return 'names-someone-else';
  if (report.checks.some(namesNobody)) return 'only-a-key';
  return report.checks.some(leavesNameOpen) ? 'name-claimed' : 'some-unknown';
}

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
    report.checks.filter((check) => check.kind === kind && isFault(check)),
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

function faultCode(check: Check): CheckSummaryCode {
  switch (check.kind) {
    case 'issuer-identity':
      return 'signer-not-issuer';
    case 'status':
      return check.code === 'suspended' ? 'suspended' : 'withdrawn';
    case 'recipient':
      return 'presentation-changed';
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
