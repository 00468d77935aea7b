import { awaited, isIn, reachedState } from '../amounts.ts';
import type { Evaluator, Placed } from '../evaluation.ts';
import { sidesOf } from '../membership.ts';
import { outcome, type RuleOutcome } from '../outcome.ts';

/** Of each pair: the first counts only if the second is in the same plan. A pair whose first is absent asks nothing. */
export const corequisite: Evaluator<'corequisite'> = ({ pairs }, { placed }) => {
  const judged = pairs.flatMap((pair) => judgePair(pair, placed) ?? []);
  const alone = judged.filter(({ state }) => state === 'unmet');
  if (judged.length === 0) return outcome('met', 'nothing-to-judge');
  if (alone.length > 0) {
    return outcome('unmet', 'companion-missing', {
      data: { count: alone.length, modules: alone.map(({ data }) => data['other']).join(', ') },
      deficitHundredths: alone.reduce((sum, part) => sum + part.deficitHundredths, 0),
    });
  }
  const state =
    (['metIfRecognised', 'metByPlan'] as const).find((each) => judged.some((part) => part.state === each)) ??
    'met';
  return outcome(state, 'companions-present', {
    data: { count: judged.length },
    waitsFor: [...new Set(judged.flatMap(({ waitsFor }) => waitsFor))],
  });
};

function judgePair(pair: readonly [string, string], placed: readonly Placed[]): RuleOutcome | null {
  const ones = placed.filter(({ candidate }) => sidesOf(candidate, pair).one);
  if (ones.length === 0) return null;
  const others = placed.filter((item) => !ones.includes(item) && sidesOf(item.candidate, pair).other);
  const state = reachedState((withTiers) => others.some(isIn(withTiers)));
  return state
    ? outcome(state, 'companions-present', { waitsFor: awaited(state, others) })
    : outcome('unmet', 'companion-missing', {
        data: { other: pair[1] },
        deficitHundredths: ones.reduce((sum, item) => sum + item.countedHundredths, 0),
      });
}
