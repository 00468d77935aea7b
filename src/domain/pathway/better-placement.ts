import { programOf } from './allocation/program-of.ts';
import { problemOf, type PlacementInput } from './allocation/problem-of.ts';
import { rounded } from './allocation/rounded.ts';
import { boundFrom, search, withBound, type Placement } from './allocation/search.ts';
import { bettered } from './allocation/bettered.ts';
import type { SolvedPlacement } from './allocation/solved-placement.ts';
import { compareValues } from './allocation/value.ts';
import type { PlacementSolver } from './placement-solver.ts';

/** Betters a placement somewhere else than in the page; null where there is nothing to better, or it failed. */
export type PlacementImprover = (input: PlacementInput) => Promise<SolvedPlacement | null>;

/** An answer in the page is worth waiting for as long as this. */
export const usualTimeLimitMs = 1500;

/**
 * Asks a solver where the own search leaves open whether a better placement exists.
 *
 * @returns null where the own answer is proven already, or the solver could not help
 */
export async function betterPlacement(
  input: PlacementInput,
  solve: PlacementSolver,
  timeLimitMs = usualTimeLimitMs,
): Promise<SolvedPlacement | null> {
  const problem = problemOf(input);
  const own = search(problem);
  if (own.optimal) return null;
  const whole = programOf(problem, null);
  const answer = await solve({ program: whole.program, reached: own.value, bounds: own.bound, timeLimitMs });
  if (!answer.ok) return null;
  const found = answer.columns && bettered(problem, rounded(whole, problem, answer.columns));
  const best = found && compareValues(found.value, own.value) > 0 ? found : own;
  // What the solver says is proven holds only if its columns give what it says.
  const agreed = answer.bounds.findIndex((bound, at) => Math.abs(bound - (best.value[at] ?? 0)) > 0.5);
  const proven = agreed < 0 ? answer.proven : Math.min(answer.proven, agreed);
  return placementOf(input, {
    ...withBound(best, boundFrom(answer.bounds, proven, best.value, own.bound), proven),
    proven,
  });

  function placementOf(
    { template }: PlacementInput,
    placement: Placement & { proven: number },
  ): SolvedPlacement {
    return {
      placed: problem.items.flatMap(({ candidate }, index) => {
        const group = template.groups[placement.groups[index] ?? -1];
        return group ? [{ itemId: candidate.id, groupId: group.id }] : [];
      }),
      bound: placement.bound,
      proven: placement.proven,
    };
  }
}
