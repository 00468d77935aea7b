import type { EctsHundredths } from '#src/domain/credential/ects.ts';
import { err, ok, type Result } from '#src/domain/result.ts';

export type EctsError = 'ects-missing' | 'ects-not-a-number' | 'ects-too-large' | 'ects-negative';

/** The largest amount that one decision can hold: 1,000 ECTS. */
const largestHundredths = 100_000;

/** "7.5" or "7,5"; empty means "as stated", which a decision in part cannot mean. */
export function typedEcts(text: string, required: boolean): Result<EctsHundredths | null, EctsError> {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return required ? err('ects-missing') : ok(null);
  if (/^-\d/.test(typed)) return err('ects-negative');
  if (!/^\d+(\.\d{1,2})?$/.test(typed)) return err('ects-not-a-number');
  const hundredths = Math.round(Number(typed) * 100);
  return hundredths > largestHundredths ? err('ects-too-large') : ok(hundredths);
}
