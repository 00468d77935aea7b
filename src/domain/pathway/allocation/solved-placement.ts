import type { Value } from './value.ts';

/** A placement that a solver found or proved, in terms of records. It fits the very records it was asked for. */
export type SolvedPlacement = {
  placed: readonly { itemId: string; groupId: string }[];
  bound: Value;
  /** How many numbers of the value are proven. */
  proven: number;
};
