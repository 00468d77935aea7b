import type { CountedOnce } from '#src/domain/wallet/counted-once.ts';
import type { RecordTree } from '#src/domain/wallet/record-tree.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import type { WalletLine } from './wallet-line.ts';

/** A line of the list with its place under another. */
export type GroupedLine = {
  line: WalletLine;
  /** How many lines it stands under; 0 at the top. */
  depth: number;
  /** What it is to the line above: a part of that record, or another form of that credential. */
  place: 'top' | 'inside' | 'form';
  /** How many lines stand directly under it, folded away or not. */
  under: number;
  folded: boolean;
};

/**
 * The lines with those in front under which others stand: what is inside a record follows it, and further
 * forms of a credential follow the one that counts. A line whose head is not shown stands for itself.
 *
 * @param shown - in the order asked for, which also holds among the lines under one head
 * @param folded - heads whose lines are put away
 */
export function grouped(
  shown: readonly WalletLine[],
  tree: RecordTree<WalletEntry>,
  { copies }: Pick<CountedOnce, 'copies'>,
  folded: ReadonlySet<EntryId>,
): GroupedLine[] {
  const there = new Set(shown.map(({ id }) => id));
  const formOf = new Map(copies.map(({ entry, of }) => [entry.id, of.id]));
  const under = new Map<EntryId, { line: WalletLine; place: 'inside' | 'form' }[]>();
  const top: WalletLine[] = [];
  for (const line of shown) {
    const record = tree.recordOf(line.entry)?.id;
    // What holds others stays where it is: it may be another form of something inside itself.
    const form =
      line.entry.parent === null && tree.inside(line.entry).length === 0 ? formOf.get(line.id) : undefined;
    const head = record ?? form;
    if (head === undefined || !there.has(head)) {
      top.push(line);
      continue;
    }
    const known = under.get(head) ?? [];
    known.push({ line, place: head === record ? 'inside' : 'form' });
    under.set(head, known);
  }
  const lines: GroupedLine[] = [];
  const put = (line: WalletLine, depth: number, place: GroupedLine['place']) => {
    const below = under.get(line.id) ?? [];
    const isFolded = below.length > 0 && folded.has(line.id);
    lines.push({ line, depth, place, under: below.length, folded: isFolded });
    if (!isFolded) for (const inner of below) put(inner.line, depth + 1, inner.place);
  };
  for (const line of top) put(line, 0, 'top');
  return lines;
}
