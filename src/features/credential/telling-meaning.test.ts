import { expect, test } from 'vitest';
import { checkLines } from '#src/domain/verification/check-lines.ts';
import { buildReport } from '#src/test/build-report.ts';
import { tellingMeaning } from './telling-meaning.ts';

test('a meaning is told once, and not beside questions that nobody put', () => {
  const lines = checkLines(
    buildReport(
      { kind: 'signature', status: 'unknown', code: 'hosted-not-asked', data: { place: 'a.example' } },
      { kind: 'validity', status: 'passed', code: 'no-end-date' },
      { kind: 'recipient', status: 'unknown', code: 'recipient-not-compared' },
    ),
  );
  const told = [...tellingMeaning(lines)].map(({ kind }) => kind);
  expect(told).toContain('signature');
  expect(told).not.toContain('validity');
  expect(told).not.toContain('recipient');
});
