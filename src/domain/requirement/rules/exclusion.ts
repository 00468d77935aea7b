import type { Evaluator } from '../evaluation.ts';
import { sidesOf } from '../membership.ts';
import { outcome } from '../outcome.ts';

/** Not both of a pair, because their contents overlap. What is planned belongs to it; the smaller one is too many. */
export const exclusion: Evaluator<'exclusion'> = ({ pairs }, { placed }) => {
  const together = pairs.flatMap((pair) => {
    const ones = placed.filter(({ candidate }) => sidesOf(candidate, pair).one);
    const others = placed.filter((item) => !ones.includes(item) && sidesOf(item.candidate, pair).other);
    const sums = [ones, others].map((side) => side.reduce((sum, item) => sum + item.countedHundredths, 0));
    return ones.length > 0 && others.length > 0 ? [{ pair, hundredths: Math.min(...sums) }] : [];
  });
  const data = {
    count: together.length,
    pairs: pairs.length,
    modules: together.map(({ pair }) => pair.join(' + ')).join(', '),
  };
  return together.length > 0
    ? outcome('unmet', 'pairs-together', {
        data,
        deficitHundredths: together.reduce((sum, { hundredths }) => sum + hundredths, 0),
      })
    : outcome('met', 'pairs-apart', { data });
};
