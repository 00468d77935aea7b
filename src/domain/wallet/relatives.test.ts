import { expect, test } from 'vitest';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision } from '#src/test/build-records.ts';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import type { WalletEntry } from './records.ts';
import { relativesOf } from './relatives.ts';

const like = (number: number, overrides: Partial<WalletEntry> = {}): WalletEntry => ({
  ...buildEntry(number),
  credential: buildCredential({ documentId: `urn:${number}` }),
  ...overrides,
});
const [first, second] = [like(1), like(2)];
const ids = (copies: readonly { entry: WalletEntry }[]) => copies.map(({ entry }) => entry.id);

test('one that stands alone has none', () => {
  expect(relativesOf(first.id, [first, buildEntry(5)], [])).toEqual({ counts: null, copies: [], apart: [] });
});

test.each([
  ['added-first', [first, second], [], first],
  ['checks-better', [like(1, { report: buildTamperedReport() }), second], [], second],
  ['recognised', [first, second], [buildDecision({ entryIds: [second.id] })], second],
] as const)('the one that counts is named with the reason: %s', (because, entries, decisions, counting) => {
  for (const { id } of entries) {
    const { counts, copies } = relativesOf(id, entries, decisions);
    expect(counts).toMatchObject({ entry: { id: counting.id }, because });
    expect(ids(copies)).not.toContain(counting.id);
    expect(copies).toHaveLength(1);
  }
});

test('what the learner told apart is named on both pages, and counts by itself', () => {
  const apart = like(2, { countsApart: true });
  for (const { id } of [first, apart]) {
    const found = relativesOf(id, [first, apart], []);
    expect(found).toMatchObject({ counts: null, copies: [] });
    expect(found.apart.map((copy) => [copy.entry, copy.of])).toEqual([[apart, first]]);
  }
});
