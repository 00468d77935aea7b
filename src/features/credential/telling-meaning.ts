import type { Check } from '#src/domain/verification/check.ts';
import type { CheckLine } from '#src/domain/verification/check-lines.ts';
import { meaningOf, type CheckMeaning } from '#src/domain/verification/check-meaning.ts';

/**
 * The checks beside which their meaning is told: each meaning once, beside the first answer that has it, and
 * none beside questions that nobody put.
 */
export function tellingMeaning(lines: readonly CheckLine[]): ReadonlySet<Check> {
  const told = new Set<CheckMeaning>();
  const telling = new Set<Check>();
  for (const { outcome, checks } of lines) {
    if (outcome === 'not-asked' || outcome === 'not-applicable') continue;
    for (const check of checks) {
      const meaning = meaningOf(check);
      if (!told.has(meaning)) telling.add(check);
      told.add(meaning);
    }
  }
  return telling;
}
