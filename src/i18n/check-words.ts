import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import type { Text } from './text.tsx';

/** Sentences that name an address, for documents that give none. */
const nowhere = ['hosted-not-asked', 'hosted-unreachable', 'status-not-asked'] as const satisfies readonly CheckCode[];

/** How a check came out, in a sentence. */
export function checkWords({ t, values }: Text, { code, data = {} }: Check): string {
  const unplaced = data['place'] === '' ? nowhere.find((known) => known === code) : undefined;
  return unplaced ? t(`check.code.${unplaced}.nowhere`) : t(`check.code.${code}`, values(data));
}
