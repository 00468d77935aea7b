import { describe, expect, test } from 'vitest';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildEntry, fakeSha256 } from '#src/test/build-entry.ts';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import type { Credential } from '../credential/credential.ts';
import type { VerificationReport } from '../verification/check.ts';
import { standingOfEntry } from './left-out.ts';
import type { InspectedFile } from '../verification/inspector.ts';
import { reviewIncoming } from './incoming.ts';
import { entryOf, evidenceEntryOf } from './incoming-entry.ts';

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

/** The same with another credential or report in it. */
const fileWith = (
  number: number,
  credential: Partial<Credential>,
  report: VerificationReport = buildReport(),
): InspectedFile => {
  const file = readFile(number, number);
  if (!file.outcome.ok) return file;
  const [found] = file.outcome.value.credentials;
  const credentials = found ? [{ ...found, credential: buildCredential(credential), report }] : [];
  return { ...file, outcome: { ok: true, value: { ...file.outcome.value, credentials } } };
};

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
    expect(review.ready[0]?.relative).toBeNull();
    expect(review.ready).toHaveLength(1);
    expect(review.copies.map((copy) => copy.reason)).toEqual(['same-content-here', 'same-file-here']);
  });

  test('a further copy of a broken file is listed as one', () => {
    const review = reviewIncoming([brokenFile(1), brokenFile(1)], []);
    expect(review.unread).toHaveLength(1);
    expect(review.copies).toMatchObject([{ position: 1, found: null, reason: 'same-file-here' }]);
  });

  test('a broken file that is kept as evidence is known, and is listed once', () => {
    const kept = evidenceEntryOf(brokenFile(1), 'A sample', addedOn);
    expect(reviewIncoming([brokenFile(1)], [kept]).copies).toMatchObject([
      { reason: 'same-file', found: null },
    ]);
    expect(reviewIncoming([brokenFile(1), brokenFile(1)], []).unread).toHaveLength(1);
  });
});

describe('an incoming credential', () => {
  const other = { documentId: 'urn:uuid:another' };

  test.each([
    ['in another form', { ...other, packaging: 'jwt' }, 'other-form'],
    ['signed again', other, 're-issued'],
    ['renewed', { ...other, awardedOn: { value: '2026-09-01', by: 'issuer', at: '' } }, 'renewed'],
  ] as const)('that is known, %s, is ready and says of what', (_, credential, relation) => {
    const here = reviewIncoming([readFile(1, 1), fileWith(2, credential)], []);
    expect(here.ready.map(({ relative }) => relative?.relation)).toEqual([undefined, relation]);
    expect(here.ready[1]?.relative).toMatchObject({ entry: null, place: { position: 0 } });
    const there = reviewIncoming([fileWith(2, credential)], [buildEntry(1)]);
    expect(there.ready[0]?.relative).toMatchObject({ relation, entry: { id: buildEntry(1).id } });
  });

  test.each([
    ['failed', buildTamperedReport()],
    ['unsigned', buildUnsignedReport()],
    ['names-another', buildReport({ kind: 'recipient', status: 'failed', code: 'recipient-differs' })],
    [
      'name-looks-like-another',
      buildReport({ kind: 'issuer-trust', status: 'unknown', code: 'name-looks-like-another' }),
    ],
  ] as const)('is looked at first where it is in doubt: %s', (doubt, report) => {
    const review = reviewIncoming([fileWith(1, {}, report)], []);
    expect(review.ready).toEqual([]);
    expect(review.doubtful).toMatchObject([{ doubt, relative: null }]);
  });

  test('says what it is where it is no achievement', () => {
    const pid = { types: ['urn:eudi:pid:1'], credits: [], outcomes: [] };
    expect(reviewIncoming([fileWith(1, pid)], []).doubtful).toMatchObject([{ doubt: 'personal-document' }]);
  });

  test('whose checks are only open is ready', () => {
    const open = buildReport({ kind: 'signature', status: 'unknown', code: 'key-not-resolved' });
    expect(reviewIncoming([fileWith(1, {}, open)], []).ready).toHaveLength(1);
  });

  test('with a changed text is told as the copy, also where it comes first', () => {
    const review = reviewIncoming([fileWith(1, {}, buildTamperedReport()), fileWith(2, {})], []);
    expect(review.ready).toMatchObject([{ position: 1, relative: null }]);
    expect(review.doubtful).toMatchObject([
      { position: 0, doubt: 'changed-copy', relative: { relation: 'changed-copy', place: { position: 1 } } },
    ]);
  });

  test('that holds is ready where the wallet has a changed copy', () => {
    const changed = buildEntry(1, { report: buildTamperedReport() });
    expect(reviewIncoming([fileWith(2, {})], [changed]).ready).toMatchObject([
      { relative: { relation: 'changed-copy', entry: { id: changed.id } } },
    ]);
  });

  test('is not told as a form of what the learner told apart', () => {
    const apart = buildEntry(1, { countsApart: true });
    expect(reviewIncoming([fileWith(2, other)], [apart]).ready).toMatchObject([{ relative: null }]);
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
