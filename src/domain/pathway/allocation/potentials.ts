import type { Potential } from './objective.ts';
import type { Item, Problem } from './problem.ts';

/** What the items from each index on could add; one more than there are items, the last being nothing. */
export function potentialsOf(problem: Problem): (index: number) => Potential {
  const potentials = [emptyPotential(problem)];
  for (const item of [...problem.items].reverse())
    potentials.push(withItem(problem, potentials.at(-1) ?? emptyPotential(problem), item));
  potentials.reverse();
  return (index) => potentials[index] ?? emptyPotential(problem);
}

const emptyPotential = (problem: Problem): Potential => ({
  amounts: new Array<number>(problem.groups.length * 3).fill(0),
  largest: new Array<number[]>(problem.groups.length * 3).fill([]),
  byTier: [0, 0, 0],
  counts: new Array<number>(problem.groups.length).fill(0),
  count: 0,
  levels: problem.levelMinimums.map(() => 0),
  uncapped: new Array<number>(problem.caps.length * 3).fill(0),
});

function withItem(problem: Problem, before: Potential, item: Item): Potential {
  const amounts = [...before.amounts];
  const largest = [...before.largest];
  const counts = [...before.counts];
  const byTier = [...before.byTier];
  const uncapped = [...before.uncapped];
  for (const group of item.options) {
    amounts[group * 3 + item.tier] = (amounts[group * 3 + item.tier] ?? 0) + item.hundredths;
    counts[group] = (counts[group] ?? 0) + 1;
    const most = problem.groups[group]?.maxCount ?? Infinity;
    for (let tier = item.tier; tier < 3 && Number.isFinite(most); tier++) {
      const sizes = [...(before.largest[group * 3 + tier] ?? []), item.hundredths].sort((a, b) => b - a);
      largest[group * 3 + tier] = sizes.slice(0, most);
    }
  }
  byTier[item.tier] = (byTier[item.tier] ?? 0) + item.hundredths;
  item.capped.forEach((capped, cap) => {
    if (!capped) uncapped[cap * 3 + item.tier] = (uncapped[cap * 3 + item.tier] ?? 0) + item.hundredths;
  });
  const levels = before.levels.map((amount, rule) => amount + (item.serves[rule] ? item.hundredths : 0));
  return { amounts, largest, byTier, counts, count: before.count + 1, levels, uncapped };
}
