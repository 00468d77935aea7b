import { carriesSignature } from './carries-signature.ts';
import { creditClaimOf } from '../credits/credit-claim.ts';
import { hoursPerEcts } from '../credits/credit-systems.ts';
import type { EctsHundredths } from '../credential/ects.ts';
import { statedEqf } from '../credential/ects.ts';
import { countedOnce } from '../wallet/counted-once.ts';
import { decidedAmounts } from '../wallet/decided-amounts.ts';
import { entryState, type EntryState } from '../wallet/entry-state.ts';
import type { RecognitionDecision, WalletEntry } from '../wallet/records.ts';
import { walletTotals, type WalletTotals } from '../wallet/totals.ts';
import { attributionOf } from '../verification/attribution.ts';
import { standingOf } from '../verification/standing.ts';
import type { OpenedCredential } from './opened-credential.ts';
import { portfolioTotals, type Portfolio, type PortfolioTotal } from './portfolio.ts';
import { showsTotal } from './shows-total.ts';

/** One credential's part of the sum: how much it states, at which level, and whether it is recognised. */
type CountedCredential = {
  credential: OpenedCredential;
  state: 'recognised' | 'earned';
  /** What the issuer states; 0 where it states no ECTS. */
  statedHundredths: EctsHundredths;
  /** What the holder's decision took in of it; 0 for what is earned only. */
  recognisedHundredths: EctsHundredths;
  eqf: number | null;
  /** The decision it rests on, as the holder recorded it: a position in `portfolio.decisions`. */
  decision: number | null;
};

export type PortfolioSummary = {
  /** Signed credentials without a failed check, whether or not every check could be made. */
  passed: number;
  /** Of those and the hosted ones, how many have an issuer whose name is only a claim, or who gives none. */
  unproven: number;
  /** Of those without a proven issuer, how many give no name: only a key signed them. */
  nameless: number;
  /** Whether every check of theirs that a standing rests on was made. */
  allChecksMade: boolean;
  failed: number;
  /** Not signed; their issuer's website confirms them, or could. They count as long as it does not deny them. */
  hosted: number;
  unsigned: number;
  ownRecords: number;
  /** What the holder says of credentials whose originals are not shared. */
  extracts: number;
  /** How many credentials add to the sum. */
  addedUp: number;
  /** What they state together, each content once. */
  statedHundredths: EctsHundredths;
  /** Hours of study behind that, at 25 to 30 a credit; null where nothing is stated. */
  hours: { low: number; high: number } | null;
  /** The EQF level stated by all that add to the sum; null where they differ or one states none. */
  eqf: number | null;
  counted: readonly CountedCredential[];
  /** Recognised means that the holder recorded a decision: it is the holder's word. */
  totals: Pick<WalletTotals, 'recognised' | 'earned' | 'unchecked' | 'indicative' | 'leftOut'>;
  /** The totals that the holder shows. */
  shownTotals: readonly PortfolioTotal[];
  /** From the holder's plan; null where no pathway is shared. */
  plannedHundredths: EctsHundredths | null;
};

/**
 * What a portfolio adds up to on the reader's device. Credentials with a failed check and unsigned
 * ones are named and never added. The sums are those of the wallet, so that holder and reader see
 * the same numbers.
 */
export function summarisePortfolio(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
): PortfolioSummary {
  const provable = credentials.filter(({ report }) => attributionOf(report, false) !== 'unsigned');
  const standing = provable.filter(({ report }) => attributionOf(report, false) !== 'failed');
  const passed = standing.filter(({ report }) => carriesSignature(report));
  const entries = provable.map(asEntry);
  const decisions = portfolio.decisions.map((decision, position) => asDecision(decision, position, provable));
  const counted = countedOf(provable, entries, decisions);
  const adding = counted.filter((part) => part.statedHundredths > 0);
  const statedHundredths = counted.reduce((sum, { statedHundredths: part }) => sum + part, 0);
  const levels = new Set(adding.map(({ eqf }) => eqf));
  return {
    passed: passed.length,
    unproven: standing.filter(({ report }) => attributionOf(report, false) !== 'signed').length,
    nameless: standing.filter(({ report }) => attributionOf(report, false) === 'signed-nameless').length,
    allChecksMade: passed.every(({ report }) => standingOf(report, false) !== 'incomplete'),
    failed: provable.length - standing.length,
    hosted: standing.length - passed.length,
    unsigned: credentials.length - provable.length,
    ownRecords: portfolio.ownRecords.length,
    extracts: portfolio.extracts.length,
    addedUp: adding.length,
    statedHundredths,
    hours:
      statedHundredths > 0
        ? {
            low: Math.round((statedHundredths * hoursPerEcts.low) / 100),
            high: Math.round((statedHundredths * hoursPerEcts.high) / 100),
          }
        : null,
    eqf: levels.size === 1 ? ([...levels][0] ?? null) : null,
    counted,
    totals: walletTotals(entries, decisions, [], portfolio.sharedOn),
    shownTotals: portfolioTotals.filter((total) => showsTotal(portfolio, total)),
    plannedHundredths: portfolio.pathway?.plannedHundredths ?? null,
  };
}

function countedOf(
  credentials: readonly OpenedCredential[],
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): CountedCredential[] {
  const { first } = countedOnce(entries, decisions);
  return entries.flatMap((entry, position) => {
    const credential = credentials[position];
    const found: EntryState = entryState(entry, decisions);
    if (!credential || !first.includes(entry)) return [];
    if (found.state !== 'recognised' && found.state !== 'earned') return [];
    const claim = creditClaimOf(credential.credential);
    const decision = decisions.find(({ id }) => id === found.decisionId);
    return [
      {
        credential,
        state: found.state,
        statedHundredths: claim.kind === 'ects' ? claim.hundredths : 0,
        recognisedHundredths: decision ? (decidedAmounts(decision, entries).get(entry.id) ?? 0) : 0,
        eqf: statedEqf(credential.credential),
        decision: found.decisionId === null ? null : Number(found.decisionId),
      },
    ];
  });
}

// The sums of the wallet work on entries and decisions. A portfolio's are made into such, with
// positions for ids; what only a wallet knows (notes, days of adding) is empty.
const idOf = ({ original, index }: OpenedCredential): string =>
  `${String(original).padStart(4, '0')}.${String(index).padStart(4, '0')}`;

const asEntry = (opened: OpenedCredential): WalletEntry => ({
  id: idOf(opened),
  fileSha256: String(opened.original),
  attachments: [],
  index: opened.index,
  parent: opened.parent,
  contentSha256: opened.contentSha256,
  addedOn: '',
  credential: opened.credential,
  report: opened.report,
  note: '',
  additions: {},
  countsApart: false,
  removedOn: null,
});

const asDecision = (
  shared: Portfolio['decisions'][number],
  position: number,
  credentials: readonly OpenedCredential[],
): RecognitionDecision => ({
  id: String(position),
  entryIds: credentials.filter(({ original }) => shared.originals.includes(original)).map(idOf),
  institution: shared.institution,
  outcome: 'recognised',
  askedOn: null,
  decidedOn: shared.decidedOn,
  ectsHundredths: shared.ectsHundredths,
  reference: '',
  note: '',
  pathwayId: null,
  letterSha256: null,
  recognisedAs: [],
});
