import { aim } from './aim.ts';
import { bettered, settleWithin } from './bettered.ts';
import { branch } from './branch.ts';
import { cheapBound } from './cheap-bound.ts';
import { share, type Effort } from './effort.ts';
import { construct } from './construct.ts';
import { inOrder } from './kinds.ts';
import { sumOfTerms, type LinearProgram } from './linear-program.ts';
import type { Problem } from './problem.ts';
import { programOf, relaxationOf } from './program-of.ts';
import { rounded } from './rounded.ts';
import { settle } from './settle.ts';
import type { Settled } from './value-of.ts';
import { compareValues, countingParts, type Value } from './value.ts';

export type Placement = Settled & {
  /** Whether nothing better exists in rules met and credits counted. */
  optimal: boolean;
  /** No placement is better than this. */
  bound: Value;
};

/** Multiply-adds of a whole search, away from the page. */
const usualWork = 60_000_000;

/** A search that the page waits for: it proves what is plain, and leaves what is hard to a worker. */
export const pageWork = 1_000_000;

/** Moves and exchanges are tried on the first relaxations; later ones differ little from these. */
const mostBettered = 2;

/** Programs with more cells than this are not for the own simplex. */
const mostCells = 2_000_000;
const mostRelaxedCells = 300_000;

/** Setting up a column; and so many times its cells a program costs, about, before anything is known from it. */
const setUpCost = 1000;
const usualSteps = 10;

/**
 * The best placement. A first one is built item by item, from where things stood before and from nothing, and
 * bettered by moves and exchanges; reaching a bound that is read off the sums proves it. Otherwise a walk looks for a
 * placement that reaches that bound, then for one that reaches the tighter bound of a relaxation; and branch and bound
 * over linear relaxations looks for better and proves that there is none.
 * Only a better placement replaces the best, so the same records always give the same answer.
 */
export function search(problem: Problem, workLimit = usualWork): Placement {
  const effort = { left: workLimit };
  const cheap = cheapBound(problem);
  let best = firstOf(problem, cheap, effort);
  let bound = cheap;
  const answer = (): Placement => withBound(asBefore(problem, best, effort), bound, 0);
  if (isReached(best.value, bound, 5) || effort.left <= 0) return answer();
  best = share(effort, 1 / 8, (own) => aimed(problem, best, cheap, own));
  if (isReached(best.value, bound, 5)) return answer();
  bound = share(effort, 1 / 3, (own) => relaxedBound(problem, best.value, cheap, own));
  if (!isReached(best.value, bound, 5))
    best = share(effort, 1 / 2, (own) => aimed(problem, best, bound, own));
  if (isReached(best.value, bound, 5)) return answer();
  const whole = programOf(problem, null);
  if (cellsOf(whole.program) > mostCells || cellsOf(whole.program) * usualSteps > effort.left)
    return answer();
  let roundings = 0;
  const { bounds, proven } = branch(whole.program, best.value, effort.left, (values, isWhole) => {
    const groups = rounded(whole, problem, values);
    const settled =
      !isWhole && roundings++ < mostBettered
        ? bettered(problem, groups, effort, cheap)
        : settle(problem, inOrder(problem.items, groups), isWhole ? undefined : 0);
    if (compareValues(settled.value, best.value) > 0) best = settled;
    return best.value;
  });
  const settled = asBefore(problem, best, effort);
  return withBound(settled, boundFrom(problem, bounds, proven, settled.value, bound), proven);
}

/** The better of a placement and of one found on the way to a value, with moves and exchanges made of it. */
export function aimed(problem: Problem, best: Settled, target: Value, effort: Effort): Settled {
  const found = aim(problem, best, target, effort);
  if (found === best) return best;
  const tidied = bettered(problem, found.groups, effort, target);
  return compareValues(tidied.value, found.value) > 0 ? tidied : found;
}

const cellsOf = ({ columns, rows }: LinearProgram): number => columns.length * rows.length;

/** What the relaxation reaches at most, number by number; the bound that is known where it is too large. */
function relaxedBound(problem: Problem, reached: Value, known: Value, effort: Effort): Value {
  const program = relaxationOf(problem);
  effort.left -= setUpCost * program.columns.length;
  if (cellsOf(program) > mostRelaxedCells || cellsOf(program) * usualSteps > effort.left) return known;
  let best: readonly number[] = reached;
  const { bounds, spent } = branch(program, reached, effort.left, (values, isWhole) => {
    const found = program.objectives.map(
      ({ terms, step }) => Math.floor(sumOfTerms(terms, values) / step + 1e-4) * step,
    );
    if (isWhole && compareValues(found, best, countingParts) > 0) best = found;
    return best;
  });
  effort.left -= spent;
  return boundFrom(problem, bounds, 0, reached, known);
}

/** A placement with the bound that a program's objectives were proven to have. */
export function withBound(settled: Settled, bound: Value, proven: number): Placement {
  const optimal = proven >= countingParts || isReached(settled.value, bound, countingParts);
  return { ...settled, optimal, bound };
}

/**
 * Of two bounds the tighter one. Each number of a bound holds for placements that reach the numbers before it, so where
 * one is smaller, what the other says of later numbers is of no use.
 *
 * @param found - by objective, those that are `proven` being the values reached
 * @param known - holds in the same way
 */
export function boundFrom(
  problem: Problem,
  found: readonly number[],
  proven: number,
  value: Value,
  known: Value,
): Value {
  const always = cheapBound(problem);
  let isFound = true;
  let isKnown = true;
  const tight = always.map((each, at) => {
    const one = at < proven ? (value[at] ?? 0) : (found[at] ?? Infinity);
    const other = known[at] ?? Infinity;
    const least = Math.min(each, isFound ? one : Infinity, isKnown ? other : Infinity);
    isFound &&= least >= one;
    isKnown &&= least >= other;
    return least;
  });
  return tight as unknown as Value;
}

/** Whether a value reaches a bound in its first numbers. */
const isReached = (value: Value, bound: Value, parts: number): boolean =>
  compareValues(value, bound, parts) >= 0;

function firstOf(problem: Problem, enough: Value, effort: Effort): Settled {
  const before = problem.items.some(({ last }) => last !== null)
    ? [share(effort, 1 / 3, (own) => bettered(problem, construct(problem, true), own, enough))]
    : [];
  // Where things stood is as good as anything: nothing is looked for.
  if (before.some(({ value }) => isReached(value, enough, 5)))
    return asBefore(problem, before[0] ?? settle(problem, []), effort);
  const fresh = share(effort, 1 / 3, (own) => bettered(problem, construct(problem, false), own, enough));
  const candidates = [...before, fresh];
  const best = candidates.reduce((one, each) => (compareValues(each.value, one.value) > 0 ? each : one));
  return asBefore(problem, best, effort);
}

/** An answer that is as good moves nothing: not even for less surplus. */
function asBefore(problem: Problem, best: Settled, effort: Effort): Settled {
  if (problem.items.every(({ last }) => last === null)) return best;
  const kept = problem.items.map(({ fixed, options, last }) => {
    if (fixed) return options[0] ?? -1;
    return last !== null && options.includes(last) ? last : -1;
  });
  const settled = settleWithin(problem, kept, effort);
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
