import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * An award that includes another: the other award's own rules, judged over what counts in this plan.
 * With `topUp` and `surrenderLower` its credits count here and it is taken up or given back when this one is
 * awarded; with `keepBoth` both stand. Either way nothing counts twice within one of them.
 */
export const nested: Evaluator<'nested'> = ({ templateId, policy }, { judgeLower }) => {
  const lower = judgeLower?.(templateId) ?? null;
  if (lower === null)
    return outcome('notCheckable', 'lower-award-not-known', { data: { award: templateId } });
  return outcome(lower.state, 'lower-award', {
    data: { award: lower.name, policy, state: lower.state, missing: lower.missingHundredths / 100 },
    deficitHundredths: lower.state === 'unmet' ? lower.missingHundredths : 0,
  });
};
