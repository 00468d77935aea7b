import { expect, test } from 'vitest';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildReport } from '#src/test/build-report.ts';
import type { OpenedCredential } from './opened-credential.ts';
import { checkChanges, withoutAnswer } from './check-changes.ts';

const opened = (report: ReturnType<typeof buildReport>, index = 0): OpenedCredential => ({
  original: 0,
  index,
  credential: buildCredential(),
  report,
  documentText: '',
  contentSha256: '0'.repeat(64),
  parent: null,
});
const silent = buildReport({ kind: 'status', status: 'unknown', code: 'status-unreachable' });
const revoked = buildReport({ kind: 'status', status: 'failed', code: 'revoked' });

test('what a repeated check changed is named', () => {
  expect(checkChanges([opened(silent)], [opened(revoked)])).toMatchObject([
    { column: 'not-withdrawn', now: 'withdrawn' },
  ]);
  expect(checkChanges([opened(silent)], [opened(silent)])).toEqual([]);
  expect(checkChanges([], [opened(silent)])).toEqual([]);
});

test('silence counts only where somebody was asked', () => {
  expect(withoutAnswer([opened({ ...silent, online: true }), opened({ ...revoked, online: true }, 1)])).toBe(
    1,
  );
  expect(withoutAnswer([opened({ ...silent, online: false })])).toBe(0);
});
