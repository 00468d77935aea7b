import type { IsoDateTime } from '../time.ts';

/** Where an original came from that nobody handed over as a file. */
export type FetchedFrom = {
  /** The https address that gave it. Of files from before redirections were refused, the one that they led to. */
  address: string;
  on: IsoDateTime;
};

/** Why an address gave nothing. What is refused cannot be told from being offline: browsers keep that from pages. */
export type FetchProblem =
  'refused-or-offline' | 'redirected' | 'not-there' | 'too-slow' | 'too-large' | 'stopped';
