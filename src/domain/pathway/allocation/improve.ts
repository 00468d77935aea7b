import { move, type Loads } from './loads.ts';
import { compareValues, valueOf, type Value } from './objective.ts';
import type { Item, Problem } from './problem.ts';

/** Comparing every pair is worth it for a wallet, and not for an archive. */
const mostItems = 150;
const mostTries = 12_000;

/**
 * Betters a placement in place by single moves and exchanges of two items, until none helps. It
 * proves nothing: it gives the search a good answer to measure others by.
 */
export function improve(problem: Problem, chosen: number[], loads: Loads): Value {
  let value = valueOf(problem, loads);
  if (problem.items.length > mostItems) return value;
  let tries = 0;

  /** Makes the given changes, and takes them back unless the value rises. */
  const attempt = (changes: readonly (readonly [index: number, group: number])[]): boolean => {
    tries++;
    const before = changes.map(([index]) => [index, chosen[index] ?? -1] as const);
    apply(problem, chosen, loads, changes);
    const changed = valueOf(problem, loads);
    if (compareValues(changed, value) > 0) {
      value = changed;
      return true;
    }
    apply(problem, chosen, loads, before);
    return false;
  };
  const mayMove = (item: Item, group: number): boolean =>
    group < 0 ||
    (item.options.includes(group) && (loads.counts[group] ?? 0) < (problem.groups[group]?.maxCount ?? 0));
  const mayTake = (item: Item, group: number): boolean => group < 0 || item.options.includes(group);

  const pass = (): boolean => {
    let improved = false;
    problem.items.forEach((item, index) => {
      if (item.fixed) return;
      for (const group of [...item.options, -1]) {
        if (group !== chosen[index] && tries < mostTries && mayMove(item, group))
          improved = attempt([[index, group]]) || improved;
      }
      for (let other = index + 1; other < problem.items.length && tries < mostTries; other++) {
        const partner = problem.items[other];
        const [here, there] = [chosen[index] ?? -1, chosen[other] ?? -1];
        if (partner === undefined || partner.fixed || here === there || partner.kind === item.kind) continue;
        if (mayTake(item, there) && mayTake(partner, here))
          improved =
            attempt([
              [index, there],
              [other, here],
            ]) || improved;
      }
    });
    return improved;
  };
  while (tries < mostTries && pass());
  return value;
}

function apply(
  problem: Problem,
  chosen: number[],
  loads: Loads,
  changes: readonly (readonly [index: number, group: number])[],
): void {
  for (const [index, group] of changes) {
    const item = problem.items[index];
    const before = chosen[index] ?? -1;
    if (item === undefined) continue;
    if (before >= 0) move(loads, item, before, -1);
    if (group >= 0) move(loads, item, group, 1);
    chosen[index] = group;
  }
}
