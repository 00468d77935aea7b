import type { EctsHundredths } from '../credential/ects.ts';
import { creditClaimOf } from '../credits/credit-claim.ts';
import type { EntryId, RecognitionDecision, WalletEntry } from './records.ts';

/**
 * How a decision's amount falls on the entries it covers. Without an amount each entry counts as
 * stated; with one, the amount is shared in proportion to what the entries state (equally where
 * none states any), in whole hundredths that add up to it exactly. A refusal or an open question
 * gives nothing.
 */
export function decidedAmounts(
  decision: RecognitionDecision,
  entries: readonly WalletEntry[],
): ReadonlyMap<EntryId, EctsHundredths> {
  if (decision.outcome !== 'recognised' && decision.outcome !== 'partial') return new Map();
  const ids = new Set(decision.entryIds);
  const covered = entries.filter((entry) => ids.has(entry.id)).sort((a, b) => order(a.id, b.id));
  const stated = covered.map(statedHundredths);
  const total = decidedTotal(decision);
  if (total === null) return new Map(covered.map((entry, i) => [entry.id, stated[i] ?? 0]));
  const shares = shareOut(total, stated);
  return new Map(covered.map((entry, i) => [entry.id, shares[i] ?? 0]));
}

/** What a decision gives for all it covers, in ECTS hundredths; null for what the credentials state. */
export const decidedTotal = ({ recognisedAs, ectsHundredths }: RecognitionDecision): EctsHundredths | null =>
  recognisedAs.length > 0
    ? recognisedAs.reduce((sum, component) => sum + component.ectsHundredths, 0)
    : ectsHundredths;

const statedHundredths = (entry: WalletEntry): EctsHundredths => {
  const claim = creditClaimOf(entry.credential);
  return claim.kind === 'ects' ? claim.hundredths : 0;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Splits a whole amount by weights (largest remainder, first one first among equals). */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = total > 0 ? weights : weights.map(() => 1);
  const sum = total > 0 ? total : parts.length;
  const exact = parts.map((part) => (amount * part) / sum);
  const shares = exact.map(Math.floor);
  const rest = amount - shares.reduce((done, share) => done + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
