import type { Evaluator } from '../evaluation.ts';
import { reachesGrade } from '../membership.ts';
import { eachOf } from './each-of.ts';

/** grade(c) ≥ min in c's own scale, or a pass; never converted across scales. */
export const gradeMin: Evaluator<'gradeMin'> = (rule, { placed }) => {
  const judged = placed.filter((item) => rule.groupId === null || item.groupId === rule.groupId);
  const result = eachOf(judged, ({ candidate }) => reachesGrade(candidate, rule), 'grade', {
    met: 'grades-reach',
    byPlan: 'grades-by-plan',
    unmet: 'grade-too-low',
    unknown: 'grades-unknown',
  });
  return { ...result, data: { ...result.data, min: rule.min, scale: rule.scale } };
};
