import { countedOnce, type FurtherCopy } from './counted-once.ts';
import { entryState } from './entry-state.ts';
import type { EntryId, RecognitionDecision, WalletEntry } from './records.ts';

/** Why one of several about the same learning speaks for all. Each has its text as `credential.related.why.<code>`. */
type CountsBecause = 'recognised' | 'checks-better' | 'added-first';

/** What else in the wallet is about the same learning as one entry. */
export type Relatives = {
  /** The one that counts, and why; it may be the entry itself. Null where the entry stands alone. */
  counts: { entry: WalletEntry; because: CountsBecause } | null;
  /** All the others, the entry itself among them where it does not count. */
  copies: readonly FurtherCopy[];
  /** Those that look related and that the learner told apart from what they look like. */
  apart: readonly FurtherCopy[];
};

/** @param entries - the wallet, without removed ones */
export function relativesOf(
  id: EntryId,
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): Relatives {
  const all = countedOnce(entries, decisions).copies;
  const counting = all.find(({ entry }) => entry.id === id)?.of.id ?? id;
  const copies = all.filter(({ of }) => of.id === counting);
  return { counts: whoCounts(copies, decisions), copies, apart: toldApart(id, entries, decisions) };
}

function whoCounts(
  copies: readonly FurtherCopy[],
  decisions: readonly RecognitionDecision[],
): Relatives['counts'] {
  const [first] = copies;
  if (!first) return null;
  const state = entryState(first.of, decisions).state;
  if (copies.some(({ entry }) => entryState(entry, decisions).state === state))
    return { entry: first.of, because: 'added-first' };
  return { entry: first.of, because: state === 'recognised' ? 'recognised' : 'checks-better' };
}

function toldApart(
  id: EntryId,
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): FurtherCopy[] {
  const told = new Set(entries.filter(({ countsApart }) => countsApart).map((entry) => entry.id));
  if (told.size === 0) return [];
  const together = entries.map((entry) => (entry.countsApart ? { ...entry, countsApart: false } : entry));
  const asKept = new Map(entries.map((entry) => [entry.id, entry]));
  const copies = countedOnce(together, decisions).copies.map((copy) => ({
    ...copy,
    entry: asKept.get(copy.entry.id) ?? copy.entry,
    of: asKept.get(copy.of.id) ?? copy.of,
  }));
  return copies.filter(
    ({ entry, of, relation }) =>
      relation !== 'same-content' &&
      (entry.id === id || of.id === id) &&
      (told.has(entry.id) || told.has(of.id)),
  );
}
