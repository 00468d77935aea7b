import { choicesFor, twinChoice } from './choices.ts';
import { improve } from './improve.ts';
import { emptyLoads, keyOf, move, type Loads } from './loads.ts';
import { boundOf, compareValues, isAsGoodInWhatCounts, valueOf, type Value } from './objective.ts';
import { potentialsOf } from './potentials.ts';
import type { Problem } from './problem.ts';

export type Placement = {
  /** The group of each item, by index; −1 for an item left out. */
  groups: readonly number[];
  value: Value;
  /** Whether nothing better exists in rules met and credits counted. */
  optimal: boolean;
  /** No placement is better than this. */
  bound: Value;
};

/** Beyond this many steps the best found so far is given, and said not to be proven. */
const defaultStepLimit = 20_000;

/** Once rules and credits are proven, so many more steps look for less surplus. */
const polishSteps = 2000;

/**
 * The best placement. A first one is built item by item and bettered by exchanges; then depth-first
 * branch and bound looks for better and proves that there is none. A branch is cut when its bound
 * cannot beat the best found; partial placements with equal sums are followed once. Only a strictly
 * better placement replaces the best, so the same records always give the same answer.
 */
export function search(problem: Problem, stepLimit = defaultStepLimit): Placement {
  const { items } = problem;
  const potentialAt = potentialsOf(problem);
  const loads = emptyLoads(problem);
  const chosen = new Array<number>(items.length).fill(-1);
  const bound = boundOf(problem, loads, potentialAt(0));
  const best = firstPlacement(problem);
  const seen = new Set<string>();
  let steps = 0;
  let limit = stepLimit;

  const settle = (): void => {
    if (isAsGoodInWhatCounts(best.value, bound)) limit = Math.min(limit, steps + polishSteps);
  };

  /** The choices to try from here on; none at an end or where nothing better can come. */
  const choicesAt = (index: number): number[] => {
    steps++;
    const possible = boundOf(problem, loads, potentialAt(index));
    if (compareValues(possible, best.value) <= 0) return [];
    if (index === items.length) {
      best.groups = [...chosen];
      best.value = valueOf(problem, loads);
      settle();
      return [];
    }
    const key = `${keyOf(index, loads)}|${twinChoice(items, chosen, index)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return choicesFor(problem, loads, items, chosen, index);
  };

  settle();
  // An own stack: a wallet may hold more credentials than a call stack has frames.
  const open = [{ choices: choicesAt(0), next: 0 }];
  for (let frame = open.at(-1); frame !== undefined && steps <= limit; frame = open.at(-1)) {
    const index = open.length - 1;
    const group = frame.choices[frame.next++];
    place(problem, loads, chosen, index, group ?? -1);
    if (group === undefined) open.pop();
    else open.push({ choices: choicesAt(index + 1), next: 0 });
  }
  return { ...best, optimal: open.length === 0 || isAsGoodInWhatCounts(best.value, bound), bound };
}

function firstPlacement(problem: Problem): { groups: number[]; value: Value } {
  const loads = emptyLoads(problem);
  const groups = new Array<number>(problem.items.length).fill(-1);
  for (let index = 0; index < groups.length; index++) {
    place(problem, loads, groups, index, choicesFor(problem, loads, problem.items, groups, index)[0] ?? -1);
  }
  const value = improve(problem, groups, loads);
  return { groups: inOrder(problem, groups), value };
}

/** Among interchangeable items the earlier one gets the earlier group, and the last is left out. */
function inOrder(problem: Problem, groups: readonly number[]): number[] {
  const ordered = [...groups];
  const rank = (group: number): number => (group < 0 ? Infinity : group);
  for (let start = 0, end = 0; start < ordered.length; start = end) {
    end = start + 1;
    while (end < ordered.length && problem.items[end]?.kind === problem.items[start]?.kind) end++;
    const twins = ordered.slice(start, end).sort((a, b) => rank(a) - rank(b) || 0);
    ordered.splice(start, twins.length, ...twins);
  }
  return ordered;
}

/** Puts an item into a group, or leaves it out (−1), taking back its choice before. */
function place(problem: Problem, loads: Loads, chosen: number[], index: number, group: number): void {
  const item = problem.items[index];
  if (item === undefined) return;
  const before = chosen[index] ?? -1;
  if (before >= 0) move(loads, item, before, -1);
  if (group >= 0) move(loads, item, group, 1);
  chosen[index] = group;
}
