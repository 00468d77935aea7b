import type { WalletEntry } from '#src/domain/wallet/records.ts';

/** Languages of the EU and its neighbours, which portfolios are read in most. */
const usual =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sq sr sv tr uk'.split(' ');

/** BCP 47 tags that a portfolio can be in: the usual ones, those of the credentials, and the one that is chosen. */
export function languagesOf(entries: readonly WalletEntry[], chosen: string): string[] {
  const stated = entries.flatMap(({ credential }) => Object.keys(credential.title.value));
  const tags = [...usual, ...stated, chosen].filter(
    (tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && tag !== 'und',
  );
  return [...new Set(tags)];
}
