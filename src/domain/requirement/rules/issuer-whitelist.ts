import type { Evaluator } from '../evaluation.ts';
import { isFromListedIssuer } from '../membership.ts';
import { outcome } from '../outcome.ts';

/**
 * issuer(c) is in the list, else c needs a recognition decision. Lists are often only described
 * ("partner universities"), so an issuer counts as inside when it is the awarding institution
 * itself or bears a listed name; whatever is recognised has had its decision.
 */
export const issuerWhitelist: Evaluator<'issuerWhitelist'> = ({ issuers, groupId }, { placed }) => {
  const judged = placed.filter((item) => groupId === null || item.groupId === groupId);
  const outside = judged.filter(
    ({ candidate }) => candidate.tier !== 'recognised' && !isFromListedIssuer(candidate, { issuers }),
  );
  const earned = outside.filter((item) => item.candidate.tier === 'earned');
  const data = { count: judged.length, outside: earned.length, planned: outside.length - earned.length };
  if (judged.length === 0) return outcome('met', 'nothing-to-judge');
  if (earned.length > 0) {
    return outcome('metIfRecognised', 'outside-offer', {
      data,
      waitsFor: earned.map((item) => item.candidate.id),
    });
  }
  return outside.length > 0
    ? outcome('metByPlan', 'offer-by-plan', { data })
    : outcome('met', 'all-from-offer', { data });
};
