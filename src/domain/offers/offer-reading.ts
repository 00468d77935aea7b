import type { Result } from '../result.ts';
import type { Offer } from '../wallet/records.ts';

/** How a catalogue file is written. Each has its text as `catalogue.format.<id>`. */
export type OfferFormat = 'elm' | 'open-badges-3' | 'open-badges-2' | 'table';

/** An offer as the file states it; who keeps it says from which file and when it was read. */
export type ReadOffer = Omit<Offer, 'catalogue'>;

/** Why an entry of a catalogue was not taken, or not whole. Each has its text as `catalogue.remark.<code>`. */
type OfferRemarkCode =
  /** Not taken. */
  | 'title-missing'
  | 'not-an-offer'
  | 'same-twice'
  | 'row-broken'
  | 'beyond-limit'
  /** Taken without this. */
  | 'credits-unreadable'
  | 'level-unreadable'
  | 'field-unreadable'
  | 'date-unreadable'
  | 'address-unreadable';

export type OfferRemark = {
  /** The line of a table, counted from 1, or the JSON Pointer of the entry. */
  at: string;
  /** What the entry calls itself; empty where it has no title. */
  title: string;
  code: OfferRemarkCode;
  /** True where the entry was taken without the part that cannot be read. */
  taken: boolean;
};

/** What a column of a table can say of an offer. Each has its text as `catalogue.column.<name>`. */
export const offerColumns = [
  'id',
  'title',
  'provider',
  'credits',
  'unit',
  'eqf',
  'level',
  'framework',
  'field',
  'tags',
  'kind',
  'url',
  'endsOn',
] as const;
export type OfferColumn = (typeof offerColumns)[number];

/** How a table is to be read. */
export type TableMapping = {
  /** Whether the first line names the columns. */
  hasHeader: boolean;
  /** The meaning of each column, in the order of the table; null leaves it out. */
  columns: readonly (OfferColumn | null)[];
  /** The unit of all credits, for a table without a column of units; null where nobody said. */
  unit: string | null;
};

/** A table that can be read in more than one way: the learner says what its columns mean. */
export type OpenTable = {
  kind: 'table';
  /** The first lines as they stand, the first one included. */
  lines: readonly (readonly string[])[];
  /** Lines in all, the first one included. */
  count: number;
  guess: TableMapping;
};

export type OffersRead = {
  kind: 'offers';
  format: OfferFormat;
  offers: readonly ReadOffer[];
  /** At most `offerLimits.remarks`; `remarkCount` counts all. */
  remarks: readonly OfferRemark[];
  remarkCount: number;
};

/** Why a file is no catalogue. Each has its text as `catalogue.problem.<code>`. */
export type OffersProblem =
  'file-too-large' | 'not-a-catalogue' | 'json-broken' | 'too-much-in-it' | 'no-offers' | 'too-slow';

/**
 * What a catalogue file says. A table whose columns cannot be told with certainty comes back as
 * `OpenTable` and is read again with a mapping.
 */
export type OffersReading = Result<OffersRead | OpenTable, OffersProblem>;

export const offerLimits = { bytes: 20_000_000, offers: 10_000, remarks: 500 } as const;
