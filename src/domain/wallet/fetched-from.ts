import type { Result } from '../result.ts';
import type { IsoDateTime } from '../time.ts';

/** Where an original came from that nobody handed over as a file. */
export type FetchedFrom = {
  /** The https address that gave it, after any redirection. */
  address: string;
  on: IsoDateTime;
};

/** Why an address gave nothing. What is refused cannot be told from being offline: browsers keep that from pages. */
export type FetchProblem = 'refused-or-offline' | 'not-there' | 'too-slow' | 'too-large' | 'stopped';

/**
 * Fetches what stands at an https address, which the person has just said yes to.
 *
 * @param watch - `signal` stops it; `onBytes` is told how much has arrived
 */
export type FetchAddress = (
  address: string,
  watch: { signal: AbortSignal; onBytes: (count: number) => void },
) => Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; from: FetchedFrom }, FetchProblem>>;
