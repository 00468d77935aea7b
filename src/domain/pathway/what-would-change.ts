import type { ReasonData } from '../wallet/entry-state.ts';
import type { NotUsedCode } from './candidate.ts';

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

const byCode: Partial<Record<NotUsedCode, ChangeCode>> = {
  'no-credits': 'first-decision',
  'credits-implausible': 'first-decision',
  'decision-without-amount': 'decision-with-amount',
  refused: 'new-decision',
  'size-not-allowed': 'another-amount',
  'size-outside': 'another-amount',
  'too-old': 'exception',
  'grade-too-low': 'exception',
  'not-assured': 'exception',
  'used-elsewhere': 'your-answer',
};

/** What would change a reason that rests on no placement; null where nothing would, or the reason itself says what. */
export function changeFor(code: NotUsedCode): Change | null {
  const change = byCode[code];
  return change === undefined ? null : { code: change, data: {} };
}
