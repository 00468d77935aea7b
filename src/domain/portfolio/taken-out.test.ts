import { expect, test } from 'vitest';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildReport, buildUnsignedReport } from '#src/test/build-report.ts';
import { canBeTakenOut, credentialsInside } from './taken-out.ts';

const covered = buildReport({ kind: 'signature', status: 'passed', code: 'covered-by-the-record' });

test.each([
  ['a file of its own', buildEntry(1), false],
  ['a badge in a picture', buildEntry(1, { credential: { packaging: 'png' } }), true],
  ['signed by itself in a record', buildEntry(1, { parent: 0 }), true],
  ['covered by its record only', buildEntry(1, { parent: 0, report: covered }), false],
  ['unsigned in a record', buildEntry(1, { parent: 0, report: buildUnsignedReport() }), false],
  [
    'covered by a record in a picture',
    buildEntry(1, { parent: 0, report: covered, credential: { packaging: 'png' } }),
    false,
  ],
])('%s', (_, entry, expected) => {
  expect(canBeTakenOut(entry)).toBe(expected);
});

test('a record takes along what stands in it, at every depth', () => {
  const file = [null, 0, 1, 0, null].map((parent) => ({ parent }));
  expect([0, 1, 2, 4].map((index) => credentialsInside(index, file))).toEqual([4, 2, 1, 1]);
});
