import type { FetchedFrom } from '#src/domain/wallet/fetched-from.ts';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import type { WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';

/** A file on its way in; its bytes are asked for only when its turn comes. */
export type HandedFile = {
  name: string;
  /** In bytes. Asking may make the browser look at the disk, and thousands of looks hold the page up. */
  readonly size: number;
  /** Rejects where the file is gone. */
  bytes: (limit: number) => Promise<Uint8Array<ArrayBuffer> | 'too-large'>;
  /** Absent for a file that was handed over. */
  fetched?: FetchedFrom;
  /** The position of a file in the review that only names this one, and gives its place to it. */
  insteadOf?: number;
  /** True for a file out of an archive: archives in it are left closed. */
  isMember?: boolean;
};

/** A file that was read. `bytes` is null where it was too large to be taken in at all. */
export type SessionFile = {
  inspected: InspectedFile;
  bytes: Uint8Array<ArrayBuffer> | null;
  insteadOf?: number | undefined;
  /** See `HandedFile`. */
  isMember: boolean;
};

/** Everything between handing files over and adding them to the wallet. Lives until added or put away. */
export type ImportSnapshot = {
  files: readonly SessionFile[];
  /** Files handed over, read or not. */
  total: number;
  reading: boolean;
  /** About how long reading goes on; null where that cannot be said, or nothing is being read. */
  secondsLeft: number | null;
  /** True where these are the samples that come with the app. */
  samples: boolean;
  /** Why reading stopped before its end, if it did. */
  failure: WalletErrorCode | null;
  /** Files handed over that were not read, because reading was stopped. */
  rest: readonly HandedFile[];
  /** Ready credentials that the learner leaves out, as `incomingKey`. */
  unticked: ReadonlySet<string>;
  /** What is not taken unless the learner says so and is kept: copies, and what is in doubt. As `incomingKey`. */
  kept: ReadonlySet<string>;
  /** Files kept as evidence: position to title. */
  evidence: ReadonlyMap<number, string>;
  /** True where the device does not keep all of it until the learner decides: a page that is closed loses it. */
  unkept: boolean;
};

/** Before anything is handed over. */
export const nothingRead: ImportSnapshot = {
  files: [],
  total: 0,
  reading: false,
  secondsLeft: null,
  samples: false,
  failure: null,
  rest: [],
  unticked: new Set(),
  kept: new Set(),
  evidence: new Map(),
  unkept: false,
};

/** What is read within this time is shown at once, without a sign of waiting before it. */
export const atOnceMs = 60;
