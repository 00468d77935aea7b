import type { LinearProgram } from './allocation/linear-program.ts';
import { programOf, relaxationOf } from './allocation/program-of.ts';
import { problemOf, type PlacementInput } from './allocation/problem-of.ts';
import { rounded } from './allocation/rounded.ts';
import { aimed, boundFrom, pageWork, search, withBound, type Placement } from './allocation/search.ts';
import { bettered } from './allocation/bettered.ts';
import type { SolvedPlacement } from './allocation/solved-placement.ts';
import { compareValues, countingParts } from './allocation/value.ts';
import type { PlacementSolver, SolverQuestion } from './placement-solver.ts';

/** Betters a placement somewhere else than in the page; null where there is nothing to better, or it failed. */
export type PlacementImprover = (input: PlacementInput) => Promise<SolvedPlacement | null>;

/** Multiply-adds of each walk that is beside the search. */
const moreWork = 40_000_000;

/** An answer in the page is worth waiting for as long as this: a quarter for the relaxation, the rest for the whole. */
export const usualTimeLimitMs = 1000;

/**
 * Looks on where the search in the page left open whether a better placement exists: first by a longer walk toward
 * the bound, then by a solver. The solver is asked for the bound of a small program in which credits can be divided,
 * which is often reached by a walk toward it; only what that leaves open is asked of the whole program.
 *
 * @returns null where the search in the page proves its answer
 */
export async function betterPlacement(
  input: PlacementInput,
  solve: PlacementSolver,
  timeLimitMs = usualTimeLimitMs,
): Promise<SolvedPlacement | null> {
  const problem = problemOf(input);
  if (search(problem, pageWork).optimal) return null;
  const own = search(problem);
  if (own.optimal) return placementOf({ ...own, proven: countingParts });
  let best = withBound(aimed(problem, own, own.bound, { left: moreWork }), own.bound, 0);
  if (best.optimal) return placementOf({ ...best, proven: countingParts });

  const small = await solve({ ...questionOf(relaxationOf(problem), best), timeLimitMs: timeLimitMs / 4 });
  if (!small.ok) return placementOf({ ...best, proven: 0 });
  const bound = boundFrom(problem, small.bounds, 0, best.value, best.bound);
  const isTighter = compareValues(bound, best.bound, countingParts) < 0;
  best = withBound(isTighter ? aimed(problem, best, bound, { left: moreWork }) : best, bound, 0);
  if (best.optimal) return placementOf({ ...best, proven: countingParts });

  const whole = programOf(problem, null);
  const answer = await solve({ ...questionOf(whole.program, best), timeLimitMs: (timeLimitMs * 3) / 4 });
  if (!answer.ok) return placementOf({ ...best, proven: 0 });
  const found =
    answer.columns && bettered(problem, rounded(whole, problem, answer.columns), { left: moreWork });
  const settled = found && compareValues(found.value, best.value) > 0 ? found : best;
  // What the solver says is proven holds only if its columns give what it says.
  const agreed = answer.bounds.findIndex((each, at) => Math.abs(each - (settled.value[at] ?? 0)) > 0.5);
  const proven = agreed < 0 ? answer.proven : Math.min(answer.proven, agreed);
  return placementOf({
    ...withBound(settled, boundFrom(problem, answer.bounds, proven, settled.value, bound), proven),
    proven,
  });

  function placementOf(placement: Placement & { proven: number }): SolvedPlacement {
    return {
      placed: problem.items.flatMap(({ candidate }, index) => {
        const group = input.template.groups[placement.groups[index] ?? -1];
        return group ? [{ itemId: candidate.id, groupId: group.id }] : [];
      }),
      bound: placement.bound,
      proven: placement.proven,
    };
  }
}

const questionOf = (
  program: LinearProgram,
  { value, bound }: Placement,
): Omit<SolverQuestion, 'timeLimitMs'> => ({
  program,
  reached: value,
  bounds: bound,
});
