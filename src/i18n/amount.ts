import type { CreditAmount } from '#src/domain/credential/credential.ts';
import type { MessageId } from './message-id.ts';
import type { Text } from './text.tsx';

/** "15 UK credits". A unit that has no name in `rules.json` is shown as the document writes it. */
export function amountWords({ t, credits }: Text, amount: CreditAmount): string {
  const id = `unit.${amount.unit}`;
  const unit = t(id as MessageId);
  return `${credits(amount.hundredths)} ${unit === id ? amount.unit : unit}`;
}
