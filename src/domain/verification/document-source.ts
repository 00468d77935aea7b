import type { Result } from '../result.ts';
import type { IsoDateTime } from '../time.ts';

/** Why an address gave no document. Each has its sentence as `check.unreached.<reason>`. */
export const unreachedReasons = [
  /** Nothing more is known, as from a table of files. */
  'no-answer',
  'not-https',
  /** The person had not agreed to ask this host. */
  'not-agreed',
  /** Nobody is asked now, and no earlier answer is kept. */
  'not-kept',
  /** The host sends askers on to an address that it does not name beforehand. */
  'redirected',
  'too-large',
  'timed-out',
  'http-status',
  /** A browser cannot tell a host that refuses from a device that is offline. */
  'refused-or-offline',
] as const;
export type UnreachedReason = (typeof unreachedReasons)[number];

/** @remarks `httpStatus` only where the host answered with one that is no success. */
export type Unreached = { reason: UnreachedReason; httpStatus?: number };

/** @remarks `fetchedAt` is null for what was fetched in this very run; else it is an earlier answer that was kept. */
export type FetchedDocument = { bytes: Uint8Array; fetchedAt: IsoDateTime | null };

/**
 * Where a check may look outside the credential. In the app this is a time-limited fetch, used only after the
 * person asked, or what was kept of an earlier one; in tests and on the command line it may be a table of files.
 */
export type DocumentSource = (url: string) => Promise<Result<FetchedDocument, Unreached>>;

/** A document that was kept, with the address it came from and the moment it came. */
export type KeptAnswer = { url: string; bytes: Uint8Array; fetchedAt: IsoDateTime };

/** How much is kept. */
export type KeptAmount = { count: number; bytes: number };

/**
 * What was fetched for checks, on this device. A copy for convenience: where the device cannot keep or find
 * one, there is none, and nothing rejects.
 */
export type KeptAnswers = {
  answer(url: string): Promise<KeptAnswer | null>;
  /** Replaces an earlier answer of the same address; the oldest of others go where there are too many. */
  keep(answer: KeptAnswer): Promise<void>;
  forget(url: string): Promise<void>;
};

/** A host that was asked in a run and gave no usable answer. */
export type SilentHost = Unreached & { host: string };

/** What came of asking the network. */
export type AskedNetwork = {
  /** Hosts that a check needed and the person had not agreed to. They were not contacted. */
  furtherHosts: readonly string[];
  silent: readonly SilentHost[];
};
