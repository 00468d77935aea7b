import { useMemo } from 'react';
import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import { useText } from './text.tsx';

/** Sentences that name an address, for documents that give none. */
const nowhere = [
  'hosted-not-asked',
  'hosted-unreachable',
  'status-not-asked',
] as const satisfies readonly CheckCode[];

/** How a check came out, in a sentence. */
export function useCheckWords(): (check: Check) => string {
  const { t, values } = useText();
  return useMemo(
    () =>
      ({ code, data = {} }: Check) => {
        const unplaced = data['place'] === '' ? nowhere.find((known) => known === code) : undefined;
        return unplaced ? t(`check.code.${unplaced}.nowhere`) : t(`check.code.${code}`, values(data));
      },
    [t, values],
  );
}
