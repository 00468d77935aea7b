import type { EctsHundredths } from '../credential/ects.ts';
import type { IsoDate, IsoDateTime } from '../time.ts';
import type { Result } from '../result.ts';

/** One original inside a portfolio. `bytes` are what the reader checks and may download. */
export type SharedOriginal = { fileName: string; mediaType: string; bytes: Uint8Array };

/** A recognition decision as the holder recorded it: shown as the holder's word. */
export type SharedDecision = {
  /** Positions in `originals`. */
  originals: readonly number[];
  institution: string;
  decidedOn: IsoDate | null;
  ectsHundredths: EctsHundredths | null;
};

/** A pathway as the holder saw it on the day of sharing; numbers are the holder's plan, not a claim. */
export type SharedPathway = {
  name: string;
  targetHundredths: EctsHundredths;
  recognisedHundredths: EctsHundredths;
  earnedHundredths: EctsHundredths;
  plannedHundredths: EctsHundredths;
};

/** A record the holder wrote: shown as the holder's word, apart from everything signed. */
export type SharedOwnRecord = {
  title: string;
  /** Empty where there is only a title. */
  text: string;
  date: IsoDate | null;
  /** Position in `originals` of a file the holder puts beside it; null for none. It is no credential. */
  file: number | null;
};

/**
 * What is shared: originals, and what the holder chose to say beside them. Nothing else of the
 * wallet is in it. The reader's device reads and checks every original again.
 */
export type Portfolio = {
  holderName: string;
  /** The holder's own words; empty where there are none. */
  message: string;
  sharedOn: IsoDateTime;
  /** Readers are asked to stop after this day: a request, not a lock. */
  stopAfter: IsoDate | null;
  originals: readonly SharedOriginal[];
  decisions: readonly SharedDecision[];
  ownRecords: readonly SharedOwnRecord[];
  pathway: SharedPathway | null;
};

/** Why a link does not open. Each code has its page. */
export type LinkProblemCode =
  'link-empty' | 'link-not-ours' | 'link-newer' | 'link-truncated' | 'link-damaged' | 'link-too-large';

export type LinkProblem = { code: LinkProblemCode };

/** Why the composer cannot make a link. */
export type ShareProblem =
  { code: 'portfolio-empty' } | { code: 'portfolio-too-large'; bytes: number; limitBytes: number };

/** The link channel. Pure data in and out; it knows no address bar. */
export type LinkCodec = {
  /** The fragment, without `#`. */
  encode(portfolio: Portfolio): Promise<Result<string, ShareProblem>>;
  decode(fragment: string): Promise<Result<Portfolio, LinkProblem>>;
};
