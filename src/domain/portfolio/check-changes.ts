import { outcomeOf } from '../verification/standing.ts';
import { checkKinds, type CheckCode } from '../verification/check.ts';
import { matrixColumns, matrixRow, type MatrixCell } from './check-matrix.ts';
import type { OpenedCredential } from './opened-credential.ts';

/** One answer that came out otherwise than before. */
export type CheckChange = {
  credential: OpenedCredential;
  column: (typeof matrixColumns)[number];
  now: MatrixCell;
};

/** What a repeated check changed, credential by credential; one that was not there before is no change. */
export function checkChanges(
  before: readonly OpenedCredential[],
  after: readonly OpenedCredential[],
): CheckChange[] {
  return after.flatMap((credential) => {
    const old = before.find(
      ({ original, index }) => original === credential.original && index === credential.index,
    );
    if (!old) return [];
    const [then, now] = [matrixRow(old.report), matrixRow(credential.report)];
    return matrixColumns
      .filter((column) => then[column] !== now[column])
      .map((column) => ({ credential, column, now: now[column] }));
  });
}

const silent: readonly CheckCode[] = [
  'key-not-resolved',
  'issuer-not-resolved',
  'hosted-unreachable',
  'status-unreachable',
];

/**
 * How many credentials were asked about online and got no answer to some question. It is no failure of
 * theirs: the other side, or this device, was not to be reached.
 */
export const withoutAnswer = (credentials: readonly OpenedCredential[]): number =>
  credentials.filter(
    ({ report }) =>
      report.online &&
      checkKinds.some((kind) => outcomeOf(report, kind) === 'unknown') &&
      report.checks.some(({ status, code }) => status === 'unknown' && silent.includes(code)),
  ).length;
