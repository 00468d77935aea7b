import { bettered } from './bettered.ts';
import { branch } from './branch.ts';
import { cheapBound } from './cheap-bound.ts';
import { construct } from './construct.ts';
import { inOrder } from './kinds.ts';
import type { Problem } from './problem.ts';
import { programOf } from './program-of.ts';
import { rounded } from './rounded.ts';
import { settle, type Settled } from './settle.ts';
import { compareValues, countingParts, type Value } from './value.ts';

export type Placement = Settled & {
  /** Whether nothing better exists in rules met and credits counted. */
  optimal: boolean;
  /** No placement is better than this. */
  bound: Value;
};

/** Multiply-adds of the relaxations, so that every device gives the same answer: about 50 ms on a phone. */
const usualWork = 25_000_000;

/** Moves and exchanges are tried on the first relaxations; later ones differ little from these. */
const mostBettered = 2;

/** A program with more cells than this is not for the page's own thread. */
const mostCells = 2_000_000;

/**
 * The best placement. A first one is built item by item, from where things stood before and from nothing, and
 * bettered by moves and exchanges; reaching a bound that is read off the sums proves it. Otherwise branch and bound
 * over linear relaxations looks for better and proves that there is none, each relaxation being rounded to a placement.
 * Only a better placement replaces the best, so the same records always give the same answer.
 */
export function search(problem: Problem, workLimit = usualWork): Placement {
  const cheap = cheapBound(problem);
  const best = { settled: firstOf(problem, cheap) };
  if (isReached(best.settled.value, cheap, 5)) return { ...best.settled, optimal: true, bound: cheap };
  const whole = programOf(problem, null);
  const cells = whole.program.columns.length * whole.program.rows.length;
  if (cells > mostCells || workLimit <= 0) {
    return { ...best.settled, optimal: isReached(best.settled.value, cheap, countingParts), bound: cheap };
  }
  let roundings = 0;
  const { bounds, proven } = branch(whole.program, best.settled.value, workLimit, (values, isWhole) => {
    const groups = rounded(whole, problem, values);
    const settled =
      !isWhole && roundings++ < mostBettered
        ? bettered(problem, groups, cheap)
        : settle(problem, inOrder(problem.items, groups), isWhole);
    if (compareValues(settled.value, best.settled.value) > 0) best.settled = settled;
    return best.settled.value;
  });
  const settled = asBefore(problem, best.settled);
  return withBound(settled, boundFrom(bounds, proven, settled.value, cheap), proven);
}

/** A placement with the bound that a program's objectives were proven to have. */
export function withBound(settled: Settled, bound: Value, proven: number): Placement {
  const optimal = proven >= countingParts || isReached(settled.value, bound, countingParts);
  return { ...settled, optimal, bound };
}

/** Of two bounds the tighter one, number by number, as far as the numbers before are the same. */
export function boundFrom(bounds: readonly number[], proven: number, value: Value, cheap: Value): Value {
  const tight = cheap.map((each, at) => {
    if (at < proven) return value[at] ?? 0;
    return Math.min(each, bounds[at] ?? each);
  });
  return tight as unknown as Value;
}

/** Whether a value reaches a bound in its first numbers. */
const isReached = (value: Value, bound: Value, parts: number): boolean =>
  compareValues(value, bound, parts) >= 0;

function firstOf(problem: Problem, enough: Value): Settled {
  const before = problem.items.some(({ last }) => last !== null)
    ? [bettered(problem, construct(problem, true), enough)]
    : [];
  // Where things stood is as good as anything: nothing is looked for.
  if (before.some(({ value }) => isReached(value, enough, 5)))
    return asBefore(problem, before[0] ?? settle(problem, []));
  const candidates = [...before, bettered(problem, construct(problem, false), enough)];
  const best = candidates.reduce((one, each) => (compareValues(each.value, one.value) > 0 ? each : one));
  return asBefore(problem, best);
}

/** An answer that is as good moves nothing: not even for less surplus. */
function asBefore(problem: Problem, best: Settled): Settled {
  if (problem.items.every(({ last }) => last === null)) return best;
  const kept = problem.items.map(({ fixed, options, last }) => {
    if (fixed) return options[0] ?? -1;
    return last !== null && options.includes(last) ? last : -1;
  });
  const settled = settle(problem, kept);
  return compareValues(settled.value, best.value, 5) >= 0 ? settled : best;
}

/** A placement that was worked out elsewhere, for the very same problem. */
export function placementFrom(
  problem: Problem,
  groups: readonly number[],
  bound: Value,
  proven: number,
): Placement {
  return withBound(settle(problem, groups), bound, proven);
}
