import type { IsoDateTime } from '../time.ts';
import type { FetchedFrom } from './fetched-from.ts';

/** A file that was read, and waits for the learner to review it. */
export type WaitingFile = {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** True for a file out of an archive. */
  isMember: boolean;
  /** Absent for a file that was handed over. */
  fetched?: FetchedFrom;
};

/**
 * What the learner has chosen in a review. Files are named by their hash and credentials by that and their position
 * in the file, because files are read in another order the next time.
 */
export type WaitingChoices = {
  unticked: readonly string[];
  kept: readonly string[];
  /** Every file that is kept as evidence, with its title. */
  evidence: readonly (readonly [sha256: string, title: string])[];
};

/** An import that is neither added nor put away yet. */
export type WaitingImport = {
  id: string;
  /** When something of it was last kept. */
  keptOn: IsoDateTime;
  /** Files handed over, whether they could be kept or not. */
  handed: number;
  samples: boolean;
  choices: WaitingChoices;
};

/** An import with what is kept of it. */
export type KeptImport = WaitingImport & {
  count: number;
  /** Bytes of all its files. */
  size: number;
  /** When the learner put it away; null while it waits. */
  discardedOn: IsoDateTime | null;
};

/** Names one file that is kept. */
export type WaitingKey = readonly [importId: string, number: number];

/**
 * Files of imports under review, so that a page that is loaded again or closed loses none. They are no part of the
 * wallet nor of a backup. All methods reject with a `WalletError` when the device cannot do its part.
 */
export type WaitingFiles = {
  imports(): Promise<KeptImport[]>;
  /** The files of an import, in the order in which they were kept. */
  keysOf(importId: string): Promise<WaitingKey[]>;
  /** Files that have gone meanwhile are left out. */
  files(keys: readonly WaitingKey[]): Promise<{ key: WaitingKey; file: WaitingFile }[]>;
  /**
   * Keeps further files of an import and lets go of others, all or nothing. Null where that would be more than is
   * kept of imports altogether; else the keys of the files, in their order.
   */
  keep(
    waiting: WaitingImport,
    files: readonly WaitingFile[],
    gone: readonly WaitingKey[],
  ): Promise<WaitingKey[] | null>;
  /** Puts imports away, or takes that back (null). */
  setDiscarded(importIds: readonly string[], discardedOn: IsoDateTime | null): Promise<void>;
  /** Deletes imports with their files. */
  drop(importIds: readonly string[]): Promise<void>;
  /** Deletes what was put away an hour ago, and what nobody has come back to for two weeks. */
  dropOld(now: Date): Promise<void>;
};
