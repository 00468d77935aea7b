import type { HolderKey } from '../issuance/issuance.ts';
import type { BundleStorage } from './bundle-storage.ts';
import type { OpenedCredential } from './opened-credential.ts';
import type { PaperWords } from './paper-words.ts';
import type { Portfolio, SharedOriginal } from './portfolio.ts';

/** A QR code as it is printed, without its margin: rows from the top, true where it is dark. */
export type CodeMatrix = readonly (readonly boolean[])[];

export type Code = { text: string; matrix: CodeMatrix };

/** Light modules that a code needs on every side (ISO/IEC 18004 section 5.3.8). */
export const quietZone = 4;

/** Millimetres a module on paper: what phone cameras still tell apart at arm's length. */
const moduleMm = 0.4;

/** How wide a code should be printed at least, margin included, in whole centimetres. */
export const printedCm = (matrix: CodeMatrix): number =>
  Math.max(2, Math.ceil(((matrix.length + 2 * quietZone) * moduleMm) / 10));

export type PaperOptions = {
  words: PaperWords;
  /** BCP 47 tag of those words. */
  language: string;
  /** WOFF files: each text is drawn with the first of its style that has its characters. */
  fonts: PaperFonts;
  /** Where the portfolio can be opened and checked; null leaves the code out, as does one that is too long. */
  link: string | null;
};

export type PaperFonts = Readonly<Record<'regular' | 'bold' | 'issuer', readonly Uint8Array[]>>;

export type MadePaper = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether the link stands on it as a code. */
  hasCode: boolean;
  /** Characters that no font could draw; the originals inside hold them. */
  missing: readonly string[];
};

export type ArchiveOptions = Pick<PaperOptions, 'words' | 'language'> & {
  /** Where anybody can check the files. */
  viewAddress: string;
};

/** What a presentation came to; see `sharing/presentation`. */
type MadePresentation = { token: string | null; leftOut: readonly number[] };

/** Makes what is handed over. Pure data in and out; arrives with the first delivery that needs it. */
export type DeliveryMaker = {
  /** Absent: there is no storage to put bundles on. */
  bundles?: BundleStorage;
  /** The link as QR codes: one, or several where it is too long; empty where even those cannot hold it. */
  codes(address: string, fragment: string): readonly Code[];
  svg(matrix: CodeMatrix): string;
  /** @param scale - pixels a module */
  png(matrix: CodeMatrix, scale: number): Uint8Array<ArrayBuffer>;
  /** One file that opens and checks the portfolio. Rejects with `part-missing` where its code cannot be had. */
  webPage(fragment: string): Promise<Uint8Array<ArrayBuffer>>;
  paper(
    portfolio: Portfolio,
    credentials: readonly OpenedCredential[],
    options: Omit<PaperOptions, 'fonts'>,
  ): Promise<MadePaper>;
  /** The originals with a readable index, and the holder's own words as text. */
  archive(
    portfolio: Portfolio,
    credentials: readonly OpenedCredential[],
    options: ArchiveOptions,
  ): Promise<Uint8Array<ArrayBuffer>>;
  presentation(
    originals: readonly SharedOriginal[],
    key: HolderKey,
    about: { id: string; audience: string | null; now: Date; validUntil: string | null },
  ): Promise<MadePresentation>;
  /**
   * The portfolio in the shape of other tools; nobody can check it.
   *
   * @param note - the sentence in it that says so
   */
  jsonResume(
    portfolio: Portfolio,
    credentials: readonly OpenedCredential[],
    note: string,
    language: string,
  ): string;
  europass(
    portfolio: Portfolio,
    credentials: readonly OpenedCredential[],
    note: string,
    language: string,
  ): string;
};
