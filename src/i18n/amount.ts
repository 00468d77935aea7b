import type { CreditAmount } from '#src/domain/credential/credential.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import type { Text } from './text.tsx';
import { unitName } from './unit-name.ts';

/** "15 UK credits". A unit that is not known is shown as the document writes it. */
export const amountWords = ({ t, credits }: Text, amount: CreditAmount): string =>
  `${credits(amount.hundredths)} ${unitName(t, amount.unit)}`;

/** All amounts of a credential in words, in its order; the same amount, offered and earned, is said once. */
export const creditWords = (amounts: readonly Stated<CreditAmount>[], text: Text): string[] => [
  ...new Set(amounts.map((amount) => amountWords(text, amount.value))),
];
