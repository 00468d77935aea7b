import { expect, test } from 'vitest';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import { countMatrix, matrixColumns, matrixRow } from './check-matrix.ts';
import type { VerificationReport } from '../verification/check.ts';

const cells = (report: VerificationReport) => matrixColumns.map((column) => matrixRow(report)[column]);

test('four questions, four answers', () => {
  expect(cells(buildReport())).toEqual(['passed', 'passed', 'no-list', 'passed']);
  expect(cells(buildReport({ kind: 'status', status: 'passed', code: 'not-withdrawn' }))).toEqual([
    'passed',
    'passed',
    'passed',
    'passed',
  ]);
  expect(cells(buildReport({ kind: 'status', status: 'failed', code: 'revoked' }))[2]).toBe('withdrawn');
  expect(cells(buildReport({ kind: 'validity', status: 'failed', code: 'expired' }))[3]).toBe('ended');
  expect(cells(buildReport({ kind: 'validity', status: 'failed', code: 'not-yet-valid' }))[3]).toBe(
    'not-begun',
  );
});

test('a key that gives no name is not an issuer that is shown', () => {
  const nameless = buildReport({ kind: 'issuer-identity', status: 'passed', code: 'issuer-is-its-key' });
  expect(cells(nameless)[1]).toBe('could-not-check');
});

test('where the text has changed, nothing it says can be checked', () => {
  expect(cells(buildTamperedReport())).toEqual([
    'failed',
    'could-not-check',
    'could-not-check',
    'could-not-check',
  ]);
});

test('what failed by itself is still told of a changed text', () => {
  const changed = { kind: 'signature', status: 'failed', code: 'signature-does-not-match' } as const;
  const withdrawn = { kind: 'status', status: 'failed', code: 'revoked' } as const;
  expect(cells(buildReport(changed, withdrawn))).toEqual([
    'failed',
    'could-not-check',
    'withdrawn',
    'could-not-check',
  ]);
});

test('a hosted badge that nobody asked for has no answer about its dates', () => {
  const report = buildReport({ kind: 'signature', status: 'unknown', code: 'hosted-not-asked' });
  expect(cells(report)[3]).toBe('could-not-check');
});

test('where nobody signed, there is nothing to ask', () => {
  expect(cells(buildUnsignedReport())).toEqual(['not-signed', 'not-signed', 'not-signed', 'not-signed']);
});

test('an unanswered question is no failure', () => {
  const rows = [
    matrixRow(buildReport()),
    matrixRow(buildTamperedReport()),
    matrixRow(buildReport({ kind: 'validity', status: 'failed', code: 'expired' })),
  ];
  expect(countMatrix(rows)).toEqual({ passed: 5, failed: 1, ended: 1, unknown: 3 });
});
