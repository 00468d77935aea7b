import type { Evaluator } from '../evaluation.ts';
import { isAssured } from '../membership.ts';
import { eachOf } from './each-of.ts';

/** c has the assessment, the supervision and the quality assurance that are required, as its document states them. */
export const assurance: Evaluator<'assurance'> = (rule, { placed }) => {
  const judged = placed.filter((item) => rule.groupId === null || item.groupId === rule.groupId);
  return eachOf(judged, ({ candidate }) => isAssured(candidate, rule), 'assurance', {
    met: 'assured',
    byPlan: 'assured-by-plan',
    unmet: 'not-assured',
    unknown: 'assurance-unknown',
  });
};
