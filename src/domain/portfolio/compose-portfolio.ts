import { decidedAmounts } from '../wallet/decided-amounts.ts';
import type { EntryId, RecognitionDecision, WalletEntry } from '../wallet/records.ts';
import type {
  Portfolio,
  SharedDecision,
  SharedExtract,
  SharedOriginal,
  SharedOwnRecord,
} from './portfolio.ts';
import { withChosenTotals } from './shows-total.ts';

/** A wallet entry on its way into a portfolio. */
export type ChosenEntry = {
  entry: WalletEntry;
  /**
   * The bytes to share: the file itself or the credential taken out of it. Null for the holder's
   * own record without a file, and for an extract.
   */
  original: SharedOriginal | null;
  /** Alike for entries whose originals are the same bytes, so that they travel once. */
  originalKey: string;
  /** What the holder says of it in place of its original; absent for anything else. */
  extract?: SharedExtract;
  /** How many credentials those bytes hold. */
  credentialsInside: number;
};

export type PortfolioChoices = Pick<
  Portfolio,
  | 'holderName'
  | 'title'
  | 'recipient'
  | 'purpose'
  | 'language'
  | 'message'
  | 'sharedOn'
  | 'stopAfter'
  | 'pathway'
  | 'totals'
> & {
  withDecisions: boolean;
  /** The hours of an own record in words, which stand at the end of its text. */
  hoursInWords: (hours: number) => string;
};

export type ComposedPortfolio = {
  portfolio: Portfolio;
  /** For each original the entries it was chosen for; an own record's file has its record. */
  entryIds: readonly (readonly EntryId[])[];
};

/**
 * The portfolio of the chosen entries, in their order.
 *
 * @param entries - the whole wallet: a decision may cover entries that are not shared
 */
export function composePortfolio(
  chosen: readonly ChosenEntry[],
  choices: PortfolioChoices,
  decisions: readonly RecognitionDecision[],
  entries: readonly WalletEntry[],
): ComposedPortfolio {
  const originals: SharedOriginal[] = [];
  const keys: string[] = [];
  const entryIds: EntryId[][] = [];
  const positions = chosen.map(({ entry, original, originalKey }) => {
    if (!original) return null;
    const known = keys.indexOf(originalKey);
    if (known >= 0) {
      entryIds[known]?.push(entry.id);
      return known;
    }
    keys.push(originalKey);
    entryIds.push([entry.id]);
    return originals.push(original) - 1;
  });
  const { withDecisions, hoursInWords, ...said } = choices;
  const portfolio: Portfolio = {
    ...said,
    pathway: said.pathway && withChosenTotals(said.pathway, said.totals),
    originals,
    decisions: withDecisions ? sharedDecisions(chosen, positions, decisions, entries) : [],
    extracts: chosen.flatMap(({ extract }) => extract ?? []),
    ownRecords: chosen.flatMap(({ entry }, index) =>
      isOwnRecord(entry) ? [ownRecord(entry, positions[index] ?? null, hoursInWords)] : [],
    ),
  };
  return { portfolio, entryIds };
}

const isOwnRecord = (entry: WalletEntry): boolean => entry.credential.format === 'own-record';

/** A record's own words; its first language stands for it, since the holder wrote it in one. */
function ownRecord(
  { credential }: WalletEntry,
  file: number | null,
  hoursInWords: (hours: number) => string,
): SharedOwnRecord {
  const hours = credential.workloadHours?.value ?? null;
  const described = Object.values(credential.description?.value ?? {})[0] ?? '';
  return {
    title: Object.values(credential.title.value)[0] ?? '',
    text: [described, hours === null ? '' : hoursInWords(hours)].filter((line) => line !== '').join('\n'),
    date: credential.awardedOn?.value.slice(0, 10) ?? null,
    file,
  };
}

/** Decisions that recognise something of what is shared. Open questions and refusals stay at home. */
function sharedDecisions(
  chosen: readonly ChosenEntry[],
  positions: readonly (number | null)[],
  decisions: readonly RecognitionDecision[],
  entries: readonly WalletEntry[],
): SharedDecision[] {
  return decisions.flatMap((decision) => {
    if (decision.outcome !== 'recognised' && decision.outcome !== 'partial') return [];
    const covered = chosen.flatMap((choice, index) => {
      const position = positions[index] ?? null;
      const concerned =
        decision.entryIds.includes(choice.entry.id) && !isOwnRecord(choice.entry) && position !== null;
      return concerned ? [{ ...choice, position }] : [];
    });
    if (covered.length === 0) return [];
    // Readers share an amount out over all that the originals hold. That fits only where the
    // originals hold exactly what the decision covers; else the part of it is written down.
    const fits =
      covered.length === decision.entryIds.length &&
      covered.every(
        ({ position, credentialsInside }) =>
          covered.filter((other) => other.position === position).length === credentialsInside,
      );
    const amounts = decidedAmounts(decision, entries);
    const part = covered.reduce((sum, { entry }) => sum + (amounts.get(entry.id) ?? 0), 0);
    return [
      {
        originals: [...new Set(covered.map(({ position }) => position))],
        institution: decision.institution,
        decidedOn: decision.decidedOn,
        ectsHundredths: fits ? decision.ectsHundredths : part,
      },
    ];
  });
}
