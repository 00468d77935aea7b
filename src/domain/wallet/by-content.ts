import { entryState } from './entry-state.ts';
import type { RecognitionDecision, WalletEntry } from './records.ts';

const rank = { recognised: 0, earned: 1, evidence: 2, 'left-out': 3 } as const;

/**
 * Splits entries into those that speak for their content and the further copies of it. The one that
 * speaks is the recognised one, else the first added; the id decides between equals.
 */
export function byContent(
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): { first: WalletEntry[]; duplicates: WalletEntry[] } {
  const sorted = entries
    .map((entry) => ({
      entry,
      rank: rank[entryState(entry, decisions).state],
      key: `${entry.addedOn} ${entry.id}`,
    }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const seen = new Set<string>();
  const first: WalletEntry[] = [];
  const duplicates: WalletEntry[] = [];
  for (const { entry } of sorted) {
    (seen.has(entry.contentSha256) ? duplicates : first).push(entry);
    seen.add(entry.contentSha256);
  }
  return { first, duplicates };
}
