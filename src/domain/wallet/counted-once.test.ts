import { describe, expect, test } from 'vitest';
import { buildCredential, ects, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry, fakeSha256 } from '#src/test/build-entry.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import { countedOnce } from './counted-once.ts';
import { walletTotals } from './totals.ts';

const now = '2026-11-21T00:00:00Z';
const { title, documentId } = buildCredential();
const genuine = buildEntry(1);
const again = (number: number, overrides: Parameters<typeof buildEntry>[1] = {}) =>
  buildEntry(number, { ...overrides, credential: { title, documentId, ...overrides.credential } });

const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);

describe('one piece of learning counts once', () => {
  test('as a badge and as a sealed credential', () => {
    const sealed = again(2, { credential: { format: 'elm-3', documentId: 'urn:other' } });
    const { first, copies } = countedOnce([genuine, sealed], []);
    expect(ids(first)).toEqual([genuine.id]);
    expect(copies).toEqual([{ entry: sealed, of: genuine, relation: 'other-form' }]);
    expect(walletTotals([genuine, sealed], [], [], now).earned).toEqual({ count: 1, hundredths: 1000 });
  });

  test('and a changed copy never speaks for it, even when it came first', () => {
    const changed = again(2, {
      addedOn: '2026-01-01T00:00:00Z',
      report: buildTamperedReport(),
      credential: { credits: [ects(60)] },
    });
    const { first, copies } = countedOnce([changed, genuine], []);
    expect(ids(first)).toEqual([genuine.id]);
    expect(copies.map(({ relation }) => relation)).toEqual(['changed-copy']);
  });

  test('unless the learner says that they are two things', () => {
    const renewed = again(2, {
      countsApart: true,
      credential: { documentId: 'urn:other', awardedOn: statedByIssuer('2025-06-30') },
    });
    expect(countedOnce([genuine, renewed], []).copies).toEqual([]);
    expect(walletTotals([genuine, renewed], [], [], now).earned.hundredths).toBe(2000);
  });

  test('but the same signed text is one thing whatever the learner says', () => {
    const copy = again(2, { countsApart: true, contentSha256: genuine.contentSha256 });
    expect(countedOnce([genuine, copy], []).copies).toHaveLength(1);
  });
});

describe('a record with credentials inside', () => {
  const record = buildEntry(5, { credential: { format: 'clr-2', credits: [ects(20)] } });
  const inside = (index: number, credits: number) =>
    buildEntry(50 + index, {
      id: `${record.fileSha256}.${String(index)}`,
      fileSha256: record.fileSha256,
      index,
      parent: 0,
      contentSha256: fakeSha256(500 + index),
      credential: { credits: credits === 0 ? [] : [ects(credits)] },
    });

  test('is counted by them', () => {
    const totals = walletTotals([record, inside(1, 5), inside(2, 15)], [], [], now);
    expect(totals.earned).toEqual({ count: 2, hundredths: 2000 });
    expect(totals.leftOut).toMatchObject([{ reason: 'counted-in-parts', entryIds: [record.id] }]);
  });

  test('counts itself where they state no credits', () => {
    expect(walletTotals([record, inside(1, 0)], [], [], now).earned.hundredths).toBe(2000);
  });
});
