import { missingOf, split } from '../amounts.ts';
import type { Evaluator, Placed } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** min ≤ credits(c) ≤ max for every c of a kind. Boundaries belong to the range unless the source excludes them. */
export const componentSize: Evaluator<'componentSize'> = (rule, { placed }) => {
  if (placed.length === 0) return outcome('met', 'nothing-to-judge');
  const outside = ({ candidate: { statedHundredths: size } }: Placed): boolean =>
    size < (rule.minHundredths ?? 0) ||
    size > (rule.maxHundredths ?? Infinity) ||
    size >= (rule.belowHundredths ?? Infinity);
  const unfit = placed.filter(outside);
  const { known, unknown } = split(unfit, ({ candidate }) =>
    rule.tag === null ? true : (candidate.tags?.includes(rule.tag) ?? null),
  );
  const data = { count: known.length > 0 ? known.length : unknown.length, of: placed.length };
  if (known.length > 0) return outcome('unmet', 'size-outside', { data });
  return unknown.length > 0
    ? outcome('unknown', 'size-tag-missing', { data, missing: missingOf(unknown, 'category') })
    : outcome('met', 'sizes-fit', { data });
};
