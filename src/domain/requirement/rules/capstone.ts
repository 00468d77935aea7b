import { atLeast, missingOf, reachedState, awaited } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * A thesis or project of at least so many credits. In a group of its own the whole group is meant;
 * otherwise one component, which must be known to be a thesis: a title is no proof of it.
 */
export const capstone: Evaluator<'capstone'> = ({ groupId, minHundredths }, { placed }) => {
  const codes = { counted: 'capstone-counted', missing: 'capstone-missing' } as const;
  if (groupId !== null) {
    const members = placed.filter((item) => item.groupId === groupId);
    return atLeast(minHundredths, members, undefined, codes);
  }
  const large = placed.filter((item) => item.countedHundredths >= minHundredths);
  const theses = large.filter((item) => item.candidate.isThesis === true);
  const data = { needed: minHundredths / 100, counted: (theses[0]?.countedHundredths ?? 0) / 100 };
  const state = reachedState((withTiers) => theses.some((item) => withTiers.includes(item.candidate.tier)));
  if (state) return outcome(state, 'capstone-counted', { data, waitsFor: awaited(state, theses) });
  const possible = large.filter((item) => item.candidate.isThesis === null);
  return possible.length > 0
    ? outcome('unknown', 'capstone-unknown', { data, missing: missingOf(possible, 'kind') })
    : outcome('unmet', 'capstone-missing', {
        data: { ...data, missing: minHundredths / 100 },
        deficitHundredths: minHundredths,
      });
};
