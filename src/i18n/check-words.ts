import { useMemo } from 'react';
import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import type { IdentityKind } from '#src/domain/verification/identity.ts';
import { useText } from './text.tsx';

/** Sentences that name an address, for documents that give none. */
const nowhere = [
  'hosted-not-asked',
  'hosted-unreachable',
  'status-not-asked',
] as const satisfies readonly CheckCode[];

/** In what a recipient was compared: see `checkRecipient`. */
const recipientKinds = [
  'name',
  'email',
  'did',
  'student-id',
  'national-id',
  'phone',
  'url',
  'birth-date',
  'hashed',
] as const satisfies readonly (IdentityKind | 'hashed')[];

/**
 * How a check came out, in a sentence.
 *
 * @param by - who added the lists it may rest on: the reader, or an applicant whose paper others read
 */
export function useCheckWords(by: 'you' | 'applicant' = 'you'): (check: Check) => string {
  const { t, values, list } = useText();
  return useMemo(
    () =>
      ({ code, data = {} }: Check) => {
        const unplaced = data['place'] === '' ? nowhere.find((known) => known === code) : undefined;
        if (unplaced) return t(`check.code.${unplaced}.nowhere`);
        const said = String(data['kinds'] ?? '').split(' ');
        const kinds = recipientKinds
          .filter((kind) => said.includes(kind))
          .map((kind) => t(`check.recipient.${kind}`));
        return t(`check.code.${code}`, {
          ...values(data),
          by,
          ...(kinds.length > 0 ? { kinds: list(kinds) } : {}),
        });
      },
    [t, values, list, by],
  );
}
