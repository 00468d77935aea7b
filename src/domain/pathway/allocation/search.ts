import { amountUpTo, emptyLoads, keyOf, move, type Loads } from './loads.ts';
import { boundOf, compareValues, valueOf, type Potential, type Value } from './objective.ts';
import type { Item, Problem } from './problem.ts';

/** The group of each item, by index; −1 for an item left out. */
export type Placement = { groups: readonly number[]; value: Value; optimal: boolean; bound: Value };

/** Beyond this many steps the best found so far is given, and said not to be proven. */
export const defaultStepLimit = 40_000;

/**
 * The best placement: depth-first branch and bound over the items in their order. A branch is cut
 * when its bound cannot beat the best found; partial placements with equal sums are followed once.
 * Among equals the first found stays, so the same records always give the same answer. It keeps its
 * own stack, because a wallet may hold more credentials than a call stack has frames.
 */
export function search(problem: Problem, stepLimit = defaultStepLimit): Placement {
  const { items } = problem;
  const potentials = potentialsOf(problem);
  const loads = emptyLoads(problem);
  const chosen = new Array<number>(items.length).fill(-1);
  const seen = new Set<string>();
  // The first dive always reaches an end, so that there is an answer whatever the limit.
  const limit = Math.max(stepLimit, items.length + 1);
  const root = boundOf(problem, loads, potentialAt(potentials, 0));
  let best: { groups: number[]; value: Value } | null = null;
  let steps = 0;

  /** The choices to try from here on; none at an end or where nothing better can come. */
  const choicesAt = (index: number): number[] => {
    steps++;
    if (index === items.length) {
      const value = valueOf(problem, loads);
      if (best === null || compareValues(value, best.value) > 0) best = { groups: [...chosen], value };
      return [];
    }
    if (best !== null) {
      const bound = boundOf(problem, loads, potentialAt(potentials, index));
      const key = `${keyOf(index, loads)}|${twinChoice(items, chosen, index)}`;
      if (compareValues(bound, best.value) <= 0 || seen.has(key)) return [];
      seen.add(key);
    }
    return choicesFor(problem, loads, items, chosen, index);
  };

  const isDone = (): boolean => best !== null && (steps > limit || compareValues(best.value, root) >= 0);
  const open = [{ choices: choicesAt(0), next: 0 }];
  for (let frame = open.at(-1); frame !== undefined && !isDone(); frame = open.at(-1)) {
    const index = open.length - 1;
    place(problem, loads, chosen, index, -1);
    const group = frame.choices[frame.next++];
    if (group === undefined) {
      open.pop();
      continue;
    }
    place(problem, loads, chosen, index, group);
    open.push({ choices: choicesAt(index + 1), next: 0 });
  }
  const { groups, value } = (best as { groups: number[]; value: Value } | null) ?? {
    groups: chosen,
    value: root,
  };
  return { groups, value, optimal: steps <= limit || compareValues(value, root) >= 0, bound: root };
}

/** Puts an item into a group, or leaves it out (−1), taking back its choice before. */
function place(problem: Problem, loads: Loads, chosen: number[], index: number, group: number): void {
  const item = problem.items[index];
  const before = chosen[index] ?? -1;
  if (item === undefined) return;
  if (before >= 0) move(loads, item, before, -1);
  if (group >= 0) move(loads, item, group, 1);
  chosen[index] = group;
}

/**
 * The groups to try, most promising first: where it fits whole, where a part still fits, leaving it
 * out, and last where nothing of it would count. Of interchangeable items a later one never takes
 * an earlier group than the one before it, so that swaps are not tried.
 */
function choicesFor(
  problem: Problem,
  loads: Loads,
  items: readonly Item[],
  chosen: readonly number[],
  index: number,
): number[] {
  const item = items[index];
  if (item === undefined) return [];
  if (item.fixed) return [...item.options];
  const least = twinChoice(items, chosen, index);
  if (least === -1) return [-1];
  const fits: number[] = [];
  const partly: number[] = [];
  const full: number[] = [];
  for (const group of item.options) {
    const limits = problem.groups[group];
    if (limits === undefined || group < least || (loads.counts[group] ?? 0) >= limits.maxCount) continue;
    const load = amountUpTo(loads.amounts, group, 2);
    const list = load + item.hundredths <= limits.max ? fits : load < limits.max ? partly : full;
    list.push(group);
  }
  return [...fits, ...partly, -1, ...full];
}

/** The choice of an interchangeable item just before: a group, −1 for left out, 0 where there is none. */
function twinChoice(items: readonly Item[], chosen: readonly number[], index: number): number {
  const [item, twin] = [items[index], items[index - 1]];
  return index > 0 && item !== undefined && twin?.kind === item.kind ? (chosen[index - 1] ?? 0) : 0;
}

const potentialAt = (potentials: readonly Potential[], index: number): Potential => {
  const potential = potentials[index];
  if (potential === undefined) throw new RangeError('no such item');
  return potential;
};

const emptyPotential = (problem: Problem): Potential => ({
  amounts: new Array<number>(problem.groups.length * 3).fill(0),
  byTier: [0, 0, 0],
  counts: new Array<number>(problem.groups.length).fill(0),
  count: 0,
  levels: problem.levelMinimums.map(() => 0),
  uncapped: new Array<number>(problem.caps.length * 3).fill(0),
});

/** For each index, what the items from there on could add; one more than there are items. */
function potentialsOf(problem: Problem): Potential[] {
  const potentials = [emptyPotential(problem)];
  for (const item of [...problem.items].reverse())
    potentials.push(withItem(potentialAt(potentials, potentials.length - 1), item));
  return potentials.reverse();
}

function withItem(before: Potential, item: Item): Potential {
  const amounts = [...before.amounts];
  const counts = [...before.counts];
  const byTier = [...before.byTier];
  const uncapped = [...before.uncapped];
  for (const group of item.options) {
    amounts[group * 3 + item.tier] = (amounts[group * 3 + item.tier] ?? 0) + item.hundredths;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  byTier[item.tier] = (byTier[item.tier] ?? 0) + item.hundredths;
  item.capped.forEach((capped, cap) => {
    if (!capped) uncapped[cap * 3 + item.tier] = (uncapped[cap * 3 + item.tier] ?? 0) + item.hundredths;
  });
  const levels = before.levels.map((amount, rule) => amount + (item.serves[rule] ? item.hundredths : 0));
  return { amounts, byTier, counts, count: before.count + 1, levels, uncapped };
}
