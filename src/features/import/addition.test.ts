import { describe, expect, test } from 'vitest';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import { reviewIncoming } from '#src/domain/wallet/incoming.ts';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry, fakeSha256 } from '#src/test/build-entry.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import { additionOf, type Review } from './addition.ts';
import { createImportSession } from './import-session.ts';
import type { ImportSnapshot } from './import-snapshot.ts';

type SessionFile = ImportSnapshot['files'][number];

const addedOn = '2026-11-21T00:00:00Z';

const readFile = (number: number, contents: readonly number[], report = buildReport()): SessionFile => {
  const inspected: InspectedFile = {
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
          credential: buildCredential({ title: statedByIssuer(english(`Course ${content}`)) }),
          contentSha256: fakeSha256(content),
          parent: null,
          documentText: '{}',
          report,
        })),
      },
    },
  };
  return { inspected, bytes: new Uint8Array([number]), isMember: false };
};

const brokenFile = (number: number): SessionFile => ({
  inspected: {
    fileName: 'Course.pdf',
    sha256: fakeSha256(number),
    mediaType: 'application/pdf',
    outcome: { ok: false, error: { code: 'format-not-supported-yet', data: {} } },
  },
  bytes: new Uint8Array([number]),
  isMember: false,
});

const unused = () => Promise.reject(new Error('unused'));
const blank = createImportSession({ inspect: unused, membersOf: unused }).snapshot();

function sessionOf(
  files: readonly SessionFile[],
  entries: Parameters<typeof reviewIncoming>[1] = [],
  change: Partial<ImportSnapshot> = {},
): [Review, ImportSnapshot] {
  const snapshot = { ...blank, files, total: files.length, ...change };
  const sorted = reviewIncoming(
    files.map(({ inspected }) => inspected),
    entries,
  );
  const evidence = sorted.unread.flatMap((file) => {
    const title = snapshot.evidence.get(file.position);
    return title === undefined ? [] : [{ ...file, title }];
  });
  const unread = sorted.unread.filter(({ position }) => !snapshot.evidence.has(position));
  return [{ ...sorted, evidence, unread }, snapshot];
}

describe('additionOf', () => {
  test('takes every ticked credential and each of their files once', () => {
    const [review, snapshot] = sessionOf([readFile(1, [101, 102]), readFile(2, [103])]);
    const addition = additionOf(review, snapshot, addedOn);
    expect(addition.entries).toHaveLength(3);
    expect(addition.files.map((file) => file.sha256)).toEqual([fakeSha256(1), fakeSha256(2)]);
    expect(addition).toMatchObject({ earnedHundredths: 3000, total: 3, untitled: false, returning: [] });
  });

  test('leaves out what is not ticked, with a file nobody needs', () => {
    const [review, snapshot] = sessionOf([readFile(1, [101, 102]), readFile(2, [103])], [], {
      unticked: new Set(['0.1', '1.0']),
    });
    const addition = additionOf(review, snapshot, addedOn);
    expect(addition.entries.map((entry) => entry.index)).toEqual([0]);
    expect(addition.files).toHaveLength(1);
  });

  test('a copy is skipped unless it is kept, and its credits count once', () => {
    const files = [readFile(1, [101]), readFile(2, [101])];
    const [review, skipping] = sessionOf(files);
    expect(additionOf(review, skipping, addedOn).entries).toHaveLength(1);
    const keeping = additionOf(review, { ...skipping, kept: new Set(['1.0']) }, addedOn);
    expect(keeping.entries).toHaveLength(2);
    expect(keeping.earnedHundredths).toBe(1000);
  });

  test('another form of what the wallet counts adds no credits', () => {
    const known = buildEntry(9, { credential: { title: statedByIssuer(english('Course 101')) } });
    const [review, snapshot] = sessionOf([readFile(1, [101]), readFile(2, [102])], [known]);
    const addition = additionOf(review, snapshot, addedOn);
    expect([addition.entries.length, addition.earnedHundredths]).toEqual([2, 1000]);
  });

  test('what failed a check is left out unless it is kept, and counts nothing', () => {
    const [review, snapshot] = sessionOf([readFile(1, [101], buildTamperedReport())]);
    expect(additionOf(review, snapshot, addedOn)).toMatchObject({ entries: [], total: 1 });
    const addition = additionOf(review, { ...snapshot, kept: new Set(['0.0']) }, addedOn);
    expect([addition.entries.length, addition.earnedHundredths]).toEqual([1, 0]);
  });

  test('evidence becomes an own record, once it has a title', () => {
    const titled = sessionOf([brokenFile(1)], [], { evidence: new Map([[0, ' Course 2025 ']]) });
    const addition = additionOf(...titled, addedOn);
    expect(addition.entries[0]?.credential).toMatchObject({
      format: 'own-record',
      title: { value: { und: 'Course 2025' }, by: 'learner' },
    });
    const untitled = sessionOf([brokenFile(1)], [], { evidence: new Map([[0, '  ']]) });
    expect(additionOf(...untitled, addedOn).untitled).toBe(true);
  });

  test('a removed entry is brought back', () => {
    const removed = buildEntry(1, { removedOn: addedOn });
    const [review, snapshot] = sessionOf([readFile(1, [101])], [removed]);
    expect(additionOf(review, snapshot, addedOn).returning).toEqual([removed.id]);
  });
});
