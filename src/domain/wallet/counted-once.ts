import { creditClaimOf } from '../credits/credit-claim.ts';
import { allSteps, type Steps, stepSize } from '../steps.ts';
import { decisionsByEntry } from './decisions-by-entry.ts';
import { entryState, type EntryStateName } from './entry-state.ts';
import type { RecognitionDecision, WalletEntry } from './records.ts';
import type { Relation } from './relation.ts';
import { createRelationIndex } from './relation-index.ts';

/** An entry whose learning another entry of the wallet already counts. */
export type FurtherCopy = { entry: WalletEntry; of: WalletEntry; relation: Relation };

export type CountedOnce = {
  /** The entries that speak for their learning, the ones to go by first. */
  first: WalletEntry[];
  copies: FurtherCopy[];
  /** Records whose credits are those of credentials inside them, which count instead. */
  wholes: WalletEntry[];
};

const rank = { recognised: 0, earned: 1, evidence: 2, 'left-out': 3 } as const;

/**
 * Splits entries so that every piece of learning counts once. Of several credentials about one, the recognised
 * one speaks, else the one whose checks came out best, else the first added; the id decides between equals.
 * An entry that the learner said to be another thing (`countsApart`) is compared by its content alone.
 */
export function countedOnce(
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): CountedOnce {
  return allSteps(countingOnce(entries, decisions));
}

/** `countedOnce` in steps, for thousands of entries. */
export function* countingOnce(
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): Steps<CountedOnce> {
  const about = decisionsByEntry(decisions);
  const states = new Map<WalletEntry, EntryStateName>();
  for (const [place, entry] of entries.entries()) {
    states.set(entry, entryState(entry, about(entry.id)).state);
    if (place % stepSize === 0) yield;
  }
  const sorted = entries
    .map((entry) => ({
      entry,
      rank: rank[states.get(entry) ?? 'left-out'],
      key: `${entry.addedOn} ${entry.id}`,
    }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const index = createRelationIndex<WalletEntry>();
  const result: CountedOnce = { first: [], copies: [], wholes: [] };
  const wholes = wholesWithCreditsInside(entries, states);
  for (const [place, { entry }] of sorted.entries()) {
    if (place % stepSize === 0) yield;
    const relative = index.relativeOf(entry);
    const isCopy =
      relative !== null &&
      (relative.relation === 'same-content' || !(entry.countsApart || relative.item.countsApart));
    if (isCopy) result.copies.push({ entry, of: relative.item, relation: relative.relation });
    else {
      if (wholes.has(placeOf(entry.fileSha256, entry.index))) result.wholes.push(entry);
      else result.first.push(entry);
      index.add(entry);
    }
  }
  return result;
}

const placeOf = (fileSha256: string, index: number): string => `${fileSha256}.${String(index)}`;

/** Places of entries that hold others whose credits count. */
function wholesWithCreditsInside(
  entries: readonly WalletEntry[],
  states: ReadonlyMap<WalletEntry, EntryStateName>,
): ReadonlySet<string> {
  const wholes = new Set<string>();
  for (const entry of entries) {
    if (entry.parent === null) continue;
    const state = states.get(entry);
    const counts = state === 'recognised' || state === 'earned';
    if (counts && creditClaimOf(entry.credential).kind === 'ects')
      wholes.add(placeOf(entry.fileSha256, entry.parent));
  }
  return wholes;
}
