import { missingOf, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { hasSize, isInCategory } from '../membership.ts';
import { outcome } from '../outcome.ts';

/** min ≤ credits(c) ≤ max for every c of a kind. Boundaries belong to the range unless the source excludes them. */
export const componentSize: Evaluator<'componentSize'> = (rule, { placed }) => {
  if (placed.length === 0) return outcome('met', 'nothing-to-judge');
  const unfit = placed.filter(({ candidate }) => !hasSize(candidate, rule));
  const { known, unknown } = split(unfit, ({ candidate }) =>
    rule.tag === null ? true : isInCategory(candidate, { tag: rule.tag }),
  );
  const data = { count: known.length > 0 ? known.length : unknown.length, of: placed.length };
  if (known.length > 0) return outcome('unmet', 'size-outside', { data });
  return unknown.length > 0
    ? outcome('unknown', 'size-tag-missing', { data, missing: missingOf(unknown, 'category') })
    : outcome('met', 'sizes-fit', { data });
};
