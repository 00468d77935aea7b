import type { InspectedCredential } from '../verification/inspector.ts';

/** A credential of a portfolio, as the reader's own device read and checked it. */
export type OpenedCredential = InspectedCredential & {
  /** Position of its original in the portfolio. */
  original: number;
  /** Position among the credentials of that original. */
  index: number;
};
