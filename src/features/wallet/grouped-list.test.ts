import { describe, expect, test } from 'vitest';
import { countedOnce } from '#src/domain/wallet/counted-once.ts';
import { recordTree } from '#src/domain/wallet/record-tree.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry, fakeSha256 } from '#src/test/build-entry.ts';
import { grouped } from './grouped-list.ts';
import { selectedHundredths, walletLines } from './wallet-line.ts';

const inFile = (file: number, index: number, parent: number | null, title: string): WalletEntry => ({
  ...buildEntry(100 + file * 10 + index),
  id: `${fakeSha256(file)}.${index}`,
  fileSha256: fakeSha256(file),
  index,
  parent,
  credential: buildCredential({ title: statedByIssuer(english(title)), documentId: `urn:${file}.${index}` }),
});

const entries = [
  inFile(1, 0, null, 'Record'),
  inFile(1, 1, 0, 'Year'),
  inFile(1, 2, 1, 'Module'),
  inFile(2, 0, null, 'Module'),
  inFile(3, 0, null, 'Other'),
  inFile(4, 0, null, 'Other'),
];
const counted = countedOnce(entries, []);
const tree = recordTree(entries);
const lines = walletLines(entries, [], 'en');
const shape = (shown: typeof lines, folded: readonly string[] = []) =>
  grouped(shown, tree, counted, new Set(folded)).map(
    ({ line, depth, place, under }) => `${depth} ${line.title.text} ${place} ${under}`,
  );

describe('the list', () => {
  test('puts what is inside a record, and further forms, under their heads', () => {
    expect(shape(lines)).toEqual([
      '0 Record top 1',
      '1 Year inside 1',
      '2 Module inside 1',
      '3 Module form 0',
      '0 Other top 1',
      '1 Other form 0',
    ]);
  });

  test('keeps the order asked for, and shows what it found without its head', () => {
    expect(shape([...lines].reverse().filter(({ title }) => title.text !== 'Record'))[0]).toBe(
      '0 Other top 1',
    );
    expect(shape(lines.filter(({ title }) => title.text === 'Module'))).toEqual([
      '0 Module top 1',
      '1 Module form 0',
    ]);
  });

  test('puts away what is under a folded head', () => {
    expect(shape(lines, [entries[0]?.id ?? ''])).toEqual([
      '0 Record top 1',
      '0 Other top 1',
      '1 Other form 0',
    ]);
  });
});

test('a selection counts a record by what is inside it, and one learning once', () => {
  const of = (...positions: number[]) =>
    selectedHundredths(
      positions.flatMap((position) => lines[position] ?? []),
      counted,
    );
  expect([of(0), of(0, 1, 2), of(2, 3), of(3), of(4, 5)]).toEqual([1000, 1000, 1000, 1000, 1000]);
});
