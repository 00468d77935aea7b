import type { NotUsedCode } from './candidate.ts';
import type { Change, ChangeCode } from './change.ts';

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
