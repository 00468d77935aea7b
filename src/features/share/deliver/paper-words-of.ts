import type { PaperWords } from '#src/domain/portfolio/paper-words.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { loadText } from '#src/i18n/load-text.ts';
import type { Text } from '#src/i18n/text.tsx';

/** Words and formats of the page's language for what is drawn or written; its text comes with the first of it. */
export async function paperWordsOf(text: Text): Promise<PaperWords> {
  await loadText('paper');
  return {
    say: (id, values) => text.t(`paper.${id}`, values),
    date: text.longDate,
    country: text.country,
    bytes: text.bytes,
    amount: (amount) => amountWords(text, amount),
  };
}
