import { allSteps, type Steps } from '#src/domain/steps.ts';
import { countingOnce, type CountedOnce } from '#src/domain/wallet/counted-once.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { recordTree, type RecordTree } from '#src/domain/wallet/record-tree.ts';
import { walletTotals, type WalletTotals } from '#src/domain/wallet/totals.ts';
import { drawingLines, type WalletLine } from './wallet-line.ts';

/** What is kept, and what it is looked at with. */
export type Kept = {
  entries: readonly WalletEntry[];
  decisions: readonly RecognitionDecision[];
  pathways: readonly Pathway[];
  language: string;
  now: string;
};

/** What the wallet's page says of it all. */
export type WalletModel = {
  lines: readonly WalletLine[];
  counted: CountedOnce;
  tree: RecordTree<WalletEntry>;
  totals: WalletTotals;
};

export const walletModel = (kept: Kept): WalletModel => allSteps(workingOut(kept));

/** `walletModel` in steps, for thousands of entries. */
export function* workingOut({ entries, decisions, pathways, language, now }: Kept): Steps<WalletModel> {
  const lines = yield* drawingLines(entries, decisions, language);
  const counted = yield* countingOnce(entries, decisions);
  const tree = recordTree(entries);
  yield;
  return { lines, counted, tree, totals: walletTotals(entries, decisions, pathways, now, counted) };
}
