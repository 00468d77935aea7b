import { describe, expect, test } from 'vitest';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildEntry, fakeSha256 } from '#src/test/build-entry.ts';
import { buildReport } from '#src/test/build-report.ts';
import { standingOfEntry } from './left-out.ts';
import type { InspectedFile } from '../verification/inspector.ts';
import { entryOf, evidenceEntryOf, reviewIncoming } from './incoming.ts';

const addedOn = '2026-11-21T00:00:00Z';

/** The `number`-th file, holding credentials with the given contents. */
const readFile = (number: number, ...contents: readonly number[]): InspectedFile => ({
  fileName: `sample-${number}.json`,
  sha256: fakeSha256(number),
  mediaType: 'application/json',
  outcome: {
    ok: true,
    value: {
      format: 'open-badges-3',
      packaging: 'json',
      unread: [],
      credentials: contents.map((content) => ({
        credential: buildCredential(),
        contentSha256: fakeSha256(content),
        parent: null,
        documentText: '{}',
        report: buildReport(),
      })),
    },
  },
});

const brokenFile = (number: number): InspectedFile => ({
  ...readFile(number),
  outcome: { ok: false, error: { code: 'truncated', data: {} } },
});

describe('reviewIncoming', () => {
  test('sorts files into ready, known and unread', () => {
    const review = reviewIncoming(
      [readFile(1, 101, 102), readFile(2, 103), brokenFile(3)],
      [buildEntry(9, { contentSha256: fakeSha256(103) })],
    );
    expect(review.ready.map(({ position, index, of }) => [position, index, of])).toEqual([
      [0, 0, 2],
      [0, 1, 2],
    ]);
    expect(review.copies).toMatchObject([{ position: 1, reason: 'same-content' }]);
    expect(review.copies[0]?.existing?.id).toBe(buildEntry(9).id);
    expect(review.unread).toMatchObject([{ position: 2, problem: { code: 'truncated' } }]);
  });

  test('the very same file is a copy that cannot be kept', () => {
    expect(reviewIncoming([readFile(1, 101)], [buildEntry(1)]).copies).toMatchObject([
      { reason: 'same-file' },
    ]);
  });

  test('a removed entry does not stand in the way of its own file', () => {
    const removed = buildEntry(1, { removedOn: addedOn });
    expect(reviewIncoming([readFile(1, 1)], [removed]).ready).toMatchObject([{ isRemoved: true }]);
  });

  test('copies within one import are seen', () => {
    const review = reviewIncoming([readFile(1, 101), readFile(2, 101), readFile(1, 101)], []);
    expect(review.ready).toHaveLength(1);
    expect(review.copies.map((copy) => copy.reason)).toEqual(['same-content-here', 'same-file-here']);
  });

  test('a broken file that is kept as evidence is known, and is listed once', () => {
    const kept = evidenceEntryOf(brokenFile(1), 'A sample', addedOn);
    expect(reviewIncoming([brokenFile(1)], [kept]).copies).toMatchObject([
      { reason: 'same-file', found: null },
    ]);
    expect(reviewIncoming([brokenFile(1), brokenFile(1)], []).unread).toHaveLength(1);
  });
});

describe('entries', () => {
  test('are keyed by file and position and keep what was found', () => {
    const [, second] = reviewIncoming([readFile(1, 101, 102)], []).ready;
    expect(second && entryOf(second, addedOn)).toMatchObject({
      id: `${fakeSha256(1)}.1`,
      index: 1,
      contentSha256: fakeSha256(102),
      addedOn,
      removedOn: null,
    });
  });

  test('evidence is the learner’s own record and proves nothing', () => {
    const entry = evidenceEntryOf(brokenFile(1), 'A sample', addedOn);
    expect(entry.credential.title).toEqual({ value: { und: 'A sample' }, by: 'learner', at: '' });
    expect(standingOfEntry(entry)).toBe('self-declared');
  });
});
