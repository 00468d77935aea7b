import type { ReasonData } from '#src/domain/wallet/entry-state.ts';

/**
 * What would let something count that does not. Each has its text as `allocation.change.<code>`.
 * `in-place-of`: so much of it, if `other` were taken out. `another-group`: if it is what that group takes.
 */
export type ChangeCode =
  | 'in-place-of'
  | 'another-group'
  | 'add-companion'
  | 'done-earlier'
  | 'another-amount'
  | 'decision-with-amount'
  | 'first-decision'
  | 'new-decision'
  | 'your-answer'
  | 'exception';

export type Change = { code: ChangeCode; data: ReasonData };
