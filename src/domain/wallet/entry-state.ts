import { creditClaimOf } from '../credits/credit-claim.ts';
import type { SupportingKind } from '../credential/supporting-document.ts';
import { creditsOnWord } from './known-facts.ts';
import { leftOutOf, standingOfEntry } from './left-out.ts';
import type { RecognitionDecision, WalletEntry } from './records.ts';

/** The wallet's own states. `evidence` can be kept and shared, and carries no credits. */
export type EntryStateName = 'recognised' | 'earned' | 'left-out' | 'evidence';

/** Each has its text as `entry.reason.<code>`. */
export type EntryReasonCode =
  | 'decision-recorded'
  | 'decision-partial'
  | 'decision-pending'
  | 'decision-refused'
  | 'not-yet-recognised'
  | 'other-unit'
  | 'no-credits'
  | 'credits-on-word'
  | 'credits-implausible'
  | 'own-record'
  | 'unsigned'
  | 'check-failed'
  | 'withdrawn'
  | 'suspended'
  | 'names-another'
  | SupportingKind;

/** Values for a sentence. Keys that end in `On` hold ISO dates, to be written in the reader's way. */
export type ReasonData = Readonly<Record<string, string | number>>;

export type EntryState = {
  state: EntryStateName;
  reason: EntryReasonCode;
  data: ReasonData;
  /** The decision that the state rests on, or waits for. */
  decisionId: string | null;
};

/**
 * An entry's state in the wallet, where "recognised" means that at least one decision is recorded.
 * In a pathway it is relative to that pathway's institution: see `evaluatePathway`.
 */
export function entryState(entry: WalletEntry, decisions: readonly RecognitionDecision[]): EntryState {
  const leftOut = leftOutOf(entry);
  if (leftOut) {
    const data = leftOut.code === 'check-failed' ? { check: leftOut.check } : {};
    const isSupporting = leftOut.code === 'status-list' || leftOut.code === 'personal-document';
    return { state: isSupporting ? 'evidence' : 'left-out', reason: leftOut.code, data, decisionId: null };
  }
  const decision = bestDecision(entry, decisions);
  const data = decision ? decisionData(decision) : {};
  const decisionId = decision?.id ?? null;
  if (decision?.outcome === 'recognised')
    return { state: 'recognised', reason: 'decision-recorded', data, decisionId };
  if (decision?.outcome === 'partial')
    return { state: 'recognised', reason: 'decision-partial', data, decisionId };
  const standing = standingOfEntry(entry);
  if (standing === 'self-declared') return { state: 'evidence', reason: 'own-record', data, decisionId };
  if (standing === 'unsigned') return { state: 'evidence', reason: 'unsigned', data, decisionId };
  if (decision?.outcome === 'pending')
    return { state: 'earned', reason: 'decision-pending', data, decisionId };
  if (decision?.outcome === 'refused')
    return { state: 'earned', reason: 'decision-refused', data, decisionId };
  return { state: 'earned', reason: earnedReason(entry), data: {}, decisionId: null };
}

function earnedReason(entry: WalletEntry): EntryReasonCode {
  const claim = creditClaimOf(entry.credential);
  if (claim.kind === 'none') return creditsOnWord(entry) ? 'credits-on-word' : 'no-credits';
  if (claim.kind === 'implausible') return 'credits-implausible';
  return claim.kind === 'other-unit' ? 'other-unit' : 'not-yet-recognised';
}

/** Better outcomes first, then the latest word, then the id: the same answer every time. */
const outcomeRank = { recognised: 0, partial: 1, pending: 2, refused: 3 } as const;

function bestDecision(
  entry: WalletEntry,
  decisions: readonly RecognitionDecision[],
): RecognitionDecision | null {
  const about = decisions.filter((decision) => decision.entryIds.includes(entry.id));
  return about.sort(compareDecisions)[0] ?? null;
}

/** Sorts the decision to go by to the front. */
export function compareDecisions(a: RecognitionDecision, b: RecognitionDecision): number {
  const byOutcome = outcomeRank[a.outcome] - outcomeRank[b.outcome];
  if (byOutcome !== 0) return byOutcome;
  const [dateA, dateB] = [a.decidedOn ?? a.askedOn ?? '', b.decidedOn ?? b.askedOn ?? ''];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function decisionData(decision: RecognitionDecision): ReasonData {
  return {
    institution: decision.institution,
    decidedOn: decision.decidedOn ?? '',
    askedOn: decision.askedOn ?? '',
    credits: (decision.ectsHundredths ?? 0) / 100,
  };
}
