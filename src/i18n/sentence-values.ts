import type { ReasonData } from '#src/domain/wallet/entry-state.ts';
import { tagName } from './tag-name.ts';
import type { Text } from './text.tsx';
import { unitName } from './unit-name.ts';

/** The values of a coded reason as they stand in a sentence: dates written out, units and categories by name. */
export function sentenceValues(text: Text, data: ReasonData): Record<string, string | number> {
  const { unit, tag } = data;
  return {
    ...text.values(data),
    ...(typeof unit === 'string' ? { unit: unitName(text.t, unit) } : {}),
    ...(typeof tag === 'string' ? { tag: tagName(text.t, tag) } : {}),
  };
}
