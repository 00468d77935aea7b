import type { CreditAmount } from '../credential/credential.ts';
import type { EctsHundredths } from '../credential/ects.ts';
import { creditClaimOf } from '../credits/credit-claim.ts';
import type { IndicativeEcts } from '../credits/indicative-ects.ts';
import type { SupportingKind } from '../credential/supporting-document.ts';
import { groupBy } from '../group-by.ts';
import type { IsoDate, IsoDateTime } from '../time.ts';
import { countedOnce, type CountedOnce } from './counted-once.ts';
import { decidedAmounts } from './decided-amounts.ts';
import { decisionsByEntry } from './decisions-by-entry.ts';
import { entryState, type EntryReasonCode } from './entry-state.ts';
import { creditsOnWord } from './known-facts.ts';
import { hasOpenChecksOf, standingOfEntry } from './left-out.ts';
import type { EntryId, Pathway, RecognitionDecision, WalletEntry } from './records.ts';

/** How many, and how much. */
type Tally = { count: number; hundredths: EctsHundredths };

/** Amounts in one other unit, summed, with their range. */
type IndicativeTally = {
  count: number;
  amount: CreditAmount;
  lowHundredths: EctsHundredths;
  highHundredths: EctsHundredths;
};

/** Each has its text as `totals.left-out.<reason>`. */
export type LeftOutReason =
  | Extract<
      EntryReasonCode,
      | 'check-failed'
      | 'withdrawn'
      | 'suspended'
      | 'names-another'
      | SupportingKind
      | 'own-record'
      | 'unsigned'
      | 'no-credits'
      | 'credits-on-word'
      | 'credits-implausible'
    >
  | 'unit-without-range'
  | 'duplicate'
  /** A record whose credits are counted by the credentials inside it. */
  | 'counted-in-parts'
  | 'not-in-decision';

/** `hundredths` is the ECTS stated by what was left out; 0 where it states none. */
type LeftOutTally = Tally & { reason: LeftOutReason; entryIds: readonly EntryId[] };

/** The three totals, with what stands beside them. Nothing indicative is inside any of them. */
export type WalletTotals = {
  recognised: Tally;
  earned: Tally;
  /** Modules of all plans that were not failed, what-ifs left out; `overdue` are those among them whose day has passed. */
  planned: Tally & { pathwayIds: readonly string[]; overdue: Tally };
  /** The part of recognised and earned that rests on something open: see `hasOpenChecks`. It counts, and is said to. */
  unchecked: Tally;
  indicative: readonly IndicativeTally[];
  leftOut: readonly LeftOutTally[];
};

/** Where one amount of one entry goes. */
type Line = { entry: WalletEntry } & (
  | { to: 'recognised'; hundredths: EctsHundredths }
  | { to: 'earned'; hundredths: EctsHundredths }
  | { to: 'indicative'; range: IndicativeEcts }
  | { to: 'left-out'; reason: LeftOutReason; hundredths: EctsHundredths }
);

/**
 * What the wallet adds up to. Removed entries are not in the wallet; one piece of learning counts once.
 *
 * @param now - ISO instant, to tell planned modules whose day has passed
 * @param known - what `countedOnce` says of these entries, where that is at hand
 */
export function walletTotals(
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
  pathways: readonly Pathway[],
  now: IsoDateTime,
  known?: CountedOnce,
): WalletTotals {
  const kept = entries.filter((entry) => entry.removedOn === null);
  const { first, copies, wholes } = known ?? countedOnce(kept, decisions);
  const about = decisionsByEntry(decisions);
  const amounts = new Map<RecognitionDecision, ReadonlyMap<EntryId, EctsHundredths>>();
  const decided: DecidedAmount = (decision, entry) => {
    const known = amounts.get(decision) ?? decidedAmounts(decision, kept);
    amounts.set(decision, known);
    return known.get(entry.id) ?? 0;
  };
  const lines = [
    ...first.flatMap((entry) => linesOf(entry, about(entry.id), decided)),
    ...copies.map(({ entry }) => leftOut(entry, 'duplicate')),
    ...wholes.map((entry) => leftOut(entry, 'counted-in-parts')),
  ];
  const counted = lines.filter((line) => line.to === 'recognised' || line.to === 'earned');
  return {
    recognised: tally(counted.filter((line) => line.to === 'recognised')),
    earned: tally(counted.filter((line) => line.to === 'earned')),
    planned: plannedTally(pathways, now.slice(0, 10)),
    unchecked: tally(counted.filter((line) => hasOpenChecksOf(line.entry))),
    indicative: indicativeTallies(lines.filter((line) => line.to === 'indicative')),
    leftOut: leftOutTallies(lines.filter((line) => line.to === 'left-out')),
  };
}

type DecidedAmount = (decision: RecognitionDecision, entry: WalletEntry) => EctsHundredths;

/** @param decisions - those about this entry */
function linesOf(
  entry: WalletEntry,
  decisions: readonly RecognitionDecision[],
  decided: DecidedAmount,
): Line[] {
  const { state, reason, decisionId } = entryState(entry, decisions);
  if (state === 'recognised') {
    const decision = decisions.find((candidate) => candidate.id === decisionId);
    return recognisedLines(entry, decision, decision ? decided(decision, entry) : 0);
  }
  // Where nobody signed, saying that the name is one's own makes nothing of it count.
  if (reason === 'names-another' && standingOfEntry(entry) === 'unsigned')
    return [leftOut(entry, 'unsigned')];
  if (state === 'left-out' || state === 'evidence') return [leftOut(entry, reason as LeftOutReason)];
  const claim = creditClaimOf(entry.credential);
  switch (claim.kind) {
    case 'ects':
      return [{ to: 'earned', entry, hundredths: claim.hundredths }];
    case 'other-unit':
      return [
        claim.indicative
          ? { to: 'indicative', entry, range: claim.indicative }
          : { to: 'left-out', entry, reason: 'unit-without-range', hundredths: 0 },
      ];
    case 'implausible':
      return [leftOut(entry, 'credits-implausible')];
    case 'none':
      return [onWord(entry)];
  }
}

// What a decision leaves of the stated amount is neither recognised nor still open with that
// institution, so it is named beside the totals.
function recognisedLines(
  entry: WalletEntry,
  decision: RecognitionDecision | undefined,
  hundredths: EctsHundredths,
): Line[] {
  if (hundredths === 0)
    return [leftOut(entry, decision?.ectsHundredths === 0 ? 'not-in-decision' : 'no-credits')];
  const rest = statedHundredths(entry) - hundredths;
  const recognised: Line = { to: 'recognised', entry, hundredths };
  return rest > 0
    ? [recognised, { to: 'left-out', entry, reason: 'not-in-decision', hundredths: rest }]
    : [recognised];
}

// The issuer states no credits; what the learner states is named beside the totals and never added up.
function onWord(entry: WalletEntry): Line {
  const amount = creditsOnWord(entry);
  if (!amount) return leftOut(entry, 'no-credits');
  const hundredths = amount.unit === 'ECTS' ? amount.hundredths : 0;
  return { to: 'left-out', entry, reason: 'credits-on-word', hundredths };
}

const statedHundredths = (entry: WalletEntry): EctsHundredths => {
  const claim = creditClaimOf(entry.credential);
  return claim.kind === 'ects' ? claim.hundredths : 0;
};

const leftOut = (entry: WalletEntry, reason: LeftOutReason): Line => ({
  to: 'left-out',
  entry,
  reason,
  hundredths: statedHundredths(entry),
});

const tally = (lines: readonly { hundredths: EctsHundredths }[]): Tally => ({
  count: lines.length,
  hundredths: lines.reduce((sum, line) => sum + line.hundredths, 0),
});

function indicativeTallies(lines: readonly { range: IndicativeEcts }[]): IndicativeTally[] {
  return [...groupBy(lines, (line) => line.range.original.unit)].map(([unit, same]) => ({
    count: same.length,
    amount: { unit, hundredths: same.reduce((sum, line) => sum + line.range.original.hundredths, 0) },
    lowHundredths: same.reduce((sum, line) => sum + line.range.lowHundredths, 0),
    highHundredths: same.reduce((sum, line) => sum + line.range.highHundredths, 0),
  }));
}

function leftOutTallies(lines: readonly Extract<Line, { to: 'left-out' }>[]): LeftOutTally[] {
  return [...groupBy(lines, (line) => line.reason)].map(([reason, same]) => ({
    reason,
    ...tally(same),
    entryIds: same.map((line) => line.entry.id),
  }));
}

function plannedTally(pathways: readonly Pathway[], today: IsoDate): WalletTotals['planned'] {
  // What a what-if plans is planned by nobody, and a module that was not passed gives nothing.
  const plans = pathways
    .filter((pathway) => pathway.scratchOf === null)
    .map(({ id, planned }) => ({ id, planned: planned.filter((module) => !module.failed) }));
  const modules = [
    ...new Map(plans.flatMap((p) => p.planned.map((module) => [module.id, module] as const))).values(),
  ];
  const ects = modules
    .filter(({ unit = 'ECTS' }) => unit === 'ECTS')
    .map((module) => ({ hundredths: module.ectsHundredths, module }));
  return {
    ...tally(ects),
    pathwayIds: plans.filter((plan) => plan.planned.length > 0).map((plan) => plan.id),
    overdue: tally(ects.filter(({ module }) => module.expectedOn !== null && module.expectedOn < today)),
  };
}
