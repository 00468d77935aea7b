import { atLeast, awaited, missingOf, reachedState, split } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { isCapstone } from '../membership.ts';
import { outcome } from '../outcome.ts';

/**
 * A thesis or project of at least so many credits, done at the awarding institution where the rule says so. In
 * a group of its own the whole group is meant; otherwise one component, which must be known to be a thesis:
 * a title is no proof of it.
 */
export const capstone: Evaluator<'capstone'> = (rule, { placed }) => {
  const { groupId, minHundredths } = rule;
  if (groupId !== null) {
    const members = placed.filter((item) => item.groupId === groupId);
    const { known, unknown } = split(members, ({ candidate }) =>
      isCapstone({ ...candidate, isThesis: true }, rule),
    );
    const codes = { counted: 'capstone-counted', missing: 'capstone-missing' } as const;
    return atLeast(minHundredths, known, { items: unknown, datum: 'origin' }, codes);
  }
  const large = placed.filter((item) => item.countedHundredths >= minHundredths);
  const { known: theses, unknown: possible } = split(large, ({ candidate }) => isCapstone(candidate, rule));
  const data = { needed: minHundredths / 100, counted: (theses[0]?.countedHundredths ?? 0) / 100 };
  const state = reachedState((withTiers) => theses.some((item) => withTiers.includes(item.candidate.tier)));
  if (state) return outcome(state, 'capstone-counted', { data, waitsFor: awaited(state, theses) });
  if (possible.length > 0) {
    const kinds = possible.filter(({ candidate }) => candidate.isThesis === null);
    const places = possible.filter(({ candidate }) => candidate.isThesis === true);
    return outcome('unknown', 'capstone-unknown', {
      data: { ...data, count: possible.length },
      missing: [...missingOf(kinds, 'kind'), ...missingOf(places, 'origin')],
    });
  }
  return outcome('unmet', 'capstone-missing', {
    data: { ...data, missing: minHundredths / 100 },
    deficitHundredths: minHundredths,
  });
};
