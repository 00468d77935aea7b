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

/** Totals that a holder may show, in the order in which they are shown. */
export const portfolioTotals = ['recognised', 'earned', 'planned'] as const;
export type PortfolioTotal = (typeof portfolioTotals)[number];

/** A pathway as the holder saw it on the day of sharing; numbers are the holder's plan, not a claim. */
export type SharedPathway = {
  name: string;
  targetHundredths: EctsHundredths;
  /** Each 0 where the holder leaves that total out: what is not shown does not travel. */
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

/** What an extract can say of a credential, in the order in which it is shown. Text: `extract.<key>`. */
export const extractKeys = [
  'issuer',
  'awarding-body',
  'awarded-on',
  'credits',
  'level',
  'outcomes',
  'description',
  'grade',
  'learner-name',
] as const;
export type ExtractKey = (typeof extractKeys)[number];

/**
 * Parts that the holder took out of a credential whose format cannot leave anything out. Nobody can check it:
 * it is the holder's word, and shown as that.
 */
export type SharedExtract = {
  title: string;
  facts: readonly { key: ExtractKey; value: string }[];
};

/**
 * What is shared: originals, and what the holder chose to say beside them. Nothing else of the
 * wallet is in it. The reader's device reads and checks every original again.
 */
export type Portfolio = {
  holderName: string;
  /** The holder's heading; empty where there is none. */
  title: string;
  /** For whom, and for what, in the holder's words; empty where not said. */
  recipient: string;
  purpose: string;
  /** BCP 47 tag of the language that the holder wrote and wants it read in; empty follows the reader. */
  language: string;
  /** The holder's own words; empty where there are none. */
  message: string;
  sharedOn: IsoDateTime;
  /** Readers are asked to stop after this day: a request, not a lock. */
  stopAfter: IsoDate | null;
  originals: readonly SharedOriginal[];
  decisions: readonly SharedDecision[];
  ownRecords: readonly SharedOwnRecord[];
  extracts: readonly SharedExtract[];
  pathway: SharedPathway | null;
  /** What the holder chose of the totals; which of them readers see, `showsTotal` tells. */
  totals: readonly PortfolioTotal[];
};

/** A portfolio in a file that somebody handed over: the link of a web page or a text, or a paper copy taken apart. */
export type PortfolioFile = { kind: 'link'; fragment: string } | { kind: 'paper'; portfolio: Portfolio };

/** Why a link does not open. Each code has its page. */
export type LinkProblemCode =
  | 'link-empty'
  | 'link-not-ours'
  | 'link-newer'
  | 'link-truncated'
  | 'link-damaged'
  | 'link-too-large'
  /** One of several QR codes, which open together only; see `code-frames.ts`. */
  | 'link-part'
  /** It is locked, and no passphrase was given. */
  | 'passphrase-needed'
  | 'passphrase-wrong';

export type LinkProblem = { code: LinkProblemCode };

/** Why the composer cannot make a link. */
export type ShareProblem =
  { code: 'portfolio-empty' } | { code: 'portfolio-too-large'; bytes: number; limitBytes: number };

/** The link channel. Pure data in and out; it knows no address bar. */
export type LinkCodec = {
  /** The fragment, without `#`. With a passphrase only those who have it can read any of it. */
  encode(portfolio: Portfolio, passphrase?: string): Promise<Result<string, ShareProblem>>;
  decode(fragment: string, passphrase?: string): Promise<Result<Portfolio, LinkProblem>>;
};
