import { expect, test } from 'vitest';
import { buildEntry } from '#src/test/build-entry.ts';
import { deletedOn, entriesToPurge } from './removed.ts';

const now = '2026-11-21T00:00:00.000Z';

test('entries wait thirty days, and not a moment less', () => {
  const entries = [
    buildEntry(1),
    buildEntry(2, { removedOn: '2026-10-22T00:00:00.000Z' }),
    buildEntry(3, { removedOn: '2026-10-22T00:00:00.001Z' }),
    buildEntry(4, { removedOn: '2026-11-20T00:00:00.000Z' }),
  ];
  expect(entriesToPurge(entries, now)).toEqual([entries[1]?.id]);
});

test('a date that cannot be read deletes nothing', () => {
  expect(entriesToPurge([buildEntry(1, { removedOn: 'some day' })], now)).toEqual([]);
});

test('says when an entry goes', () => {
  expect(deletedOn(buildEntry(1, { removedOn: '2026-11-21T08:00:00Z' }))).toBe('2026-12-21T08:00:00.000Z');
  expect(deletedOn(buildEntry(1))).toBeNull();
});
