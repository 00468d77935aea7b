import type { CheckCode, CheckKind, CheckStatus, VerificationReport } from './check.ts';
import { isFault } from './fault.ts';

/** What the checks add up to. See "Honest states" in the product's own words: README, What the states mean. */
export type Standing = 'verified' | 'problem' | 'incomplete' | 'unsigned' | 'self-declared';

/** The worst outcome among the checks of one kind; `not-applicable` where there is none. */
export function outcomeOf(report: VerificationReport, kind: CheckKind): CheckStatus {
  const found = report.checks.filter((check) => check.kind === kind).map((check) => check.status);
  return (
    (['failed', 'unknown', 'passed'] as const).find((status) => found.includes(status)) ?? 'not-applicable'
  );
}

/** Nothing is signed, or in a way that is read past: see `seal-not-read`. */
const unsignedCodes: readonly CheckCode[] = ['unsigned', 'seal-not-read'];

/**
 * A credential's standing. Who vouches for its issuer and whether it is the learner's are other questions,
 * which never lower it: see `isFault`.
 *
 * @param selfDeclared - true for a record that the learner wrote
 */
export function standingOf(report: VerificationReport, selfDeclared: boolean): Standing {
  if (selfDeclared) return 'self-declared';
  const outcome = (kind: CheckKind) => outcomeOf(report, kind);
  const failed = report.checks.filter(isFault);
  const isUnsigned = report.checks.some((check) => unsignedCodes.includes(check.code));
  // An end date that nobody signed is one more word that anyone could have written.
  if (isUnsigned && failed.every(({ code }) => code === 'expired')) return 'unsigned';
  if (failed.length > 0) return 'problem';
  const proven =
    outcome('signature') === 'passed' &&
    outcome('issuer-identity') === 'passed' &&
    outcome('validity') === 'passed' &&
    (outcome('status') === 'passed' || outcome('status') === 'not-applicable');
  return proven ? 'verified' : 'incomplete';
}
