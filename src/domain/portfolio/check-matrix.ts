import type { CheckKind, VerificationReport } from '../verification/check.ts';
import { leavesNameOpen, namesNobody, relyOn } from '../verification/rely-on.ts';
import { outcomeOf } from '../verification/standing.ts';

/** The four questions of a reader, each answered for each credential. Text: `matrix.<column>`. */
export const matrixColumns = ['unchanged', 'issuer', 'not-withdrawn', 'in-date'] as const;
type MatrixColumn = (typeof matrixColumns)[number];

/** An answer in one or two words. Each has its text as `matrix.cell.<code>`. */
export type MatrixCell =
  | 'passed'
  | 'failed'
  | 'could-not-check'
  | 'name-claimed'
  | 'not-signed'
  | 'no-list'
  | 'withdrawn'
  | 'suspended'
  | 'ended'
  | 'not-begun';

export type MatrixRow = Readonly<Record<MatrixColumn, MatrixCell>>;

/**
 * The four answers for one credential, as far as its text can be relied on; where nobody signed,
 * there is nothing to ask.
 */
export function matrixRow(found: VerificationReport): MatrixRow {
  const report = relyOn(found);
  if (report.checks.some((check) => check.code === 'unsigned')) return notSigned;
  return {
    unchanged: plain(report, 'signature'),
    issuer: identity(report),
    'not-withdrawn': withdrawal(report),
    'in-date': dates(report),
  };
}

const notSigned: MatrixRow = {
  unchanged: 'not-signed',
  issuer: 'not-signed',
  'not-withdrawn': 'not-signed',
  'in-date': 'not-signed',
};

function plain(report: VerificationReport, kind: CheckKind): MatrixCell {
  const outcome = outcomeOf(report, kind);
  return outcome === 'passed' || outcome === 'failed' ? outcome : 'could-not-check';
}

function identity(report: VerificationReport): MatrixCell {
  const cell = plain(report, 'issuer-identity');
  const isNameOpen = report.checks.some((check) => leavesNameOpen(check) && !namesNobody(check));
  return cell === 'could-not-check' && isNameOpen ? 'name-claimed' : cell;
}

const failedWith = (report: VerificationReport, code: string): boolean =>
  report.checks.some((check) => check.status === 'failed' && check.code === code);

function withdrawal(report: VerificationReport): MatrixCell {
  if (failedWith(report, 'revoked')) return 'withdrawn';
  if (failedWith(report, 'suspended')) return 'suspended';
  return outcomeOf(report, 'status') === 'not-applicable' ? 'no-list' : plain(report, 'status');
}

function dates(report: VerificationReport): MatrixCell {
  if (failedWith(report, 'expired')) return 'ended';
  if (failedWith(report, 'not-yet-valid')) return 'not-begun';
  return plain(report, 'validity');
}

/** How many answers of each sort; what could not apply is in none of them. */
export type MatrixCounts = { passed: number; failed: number; ended: number; unknown: number };

/** The sort of each answer; null where the question did not apply. */
export const matrixSorts: Record<MatrixCell, keyof MatrixCounts | null> = {
  passed: 'passed',
  failed: 'failed',
  withdrawn: 'failed',
  suspended: 'failed',
  'not-begun': 'failed',
  ended: 'ended',
  'could-not-check': 'unknown',
  'name-claimed': 'unknown',
  'not-signed': null,
  'no-list': null,
};

export function countMatrix(rows: readonly MatrixRow[]): MatrixCounts {
  const counts = { passed: 0, failed: 0, ended: 0, unknown: 0 };
  for (const row of rows) {
    for (const column of matrixColumns) {
      const sort = matrixSorts[row[column]];
      if (sort) counts[sort] += 1;
    }
  }
  return counts;
}
