import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * Within one qualification the placement puts each credential in one group, so the rule is kept by
 * the way things are counted. What other awards have used already is not known to Cairn.
 */
export const noDoubleCounting: Evaluator<'noDoubleCounting'> = ({ scope }, { placed }) => {
  if (scope === 'acrossAwards') return outcome('notCheckable', 'other-awards-not-known');
  const once = new Set(placed.map((item) => item.candidate.id)).size === placed.length;
  return once
    ? outcome('met', 'counted-once', { data: { count: placed.length } })
    : outcome('unmet', 'counted-twice', { data: { count: placed.length } });
};
