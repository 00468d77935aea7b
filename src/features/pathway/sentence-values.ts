import type { ReasonData } from '#src/domain/wallet/entry-state.ts';
import type { Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/** The values of a coded reason as they stand in a sentence: dates written out, units by name. */
export function sentenceValues(text: Text, data: ReasonData): Record<string, string | number> {
  const { unit } = data;
  return {
    ...text.values(data),
    ...(typeof unit === 'string' ? { unit: unitName(text.t, unit) } : {}),
  };
}
