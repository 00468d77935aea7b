import { loadsOf } from './loads.ts';
import type { Effort } from './effort.ts';
import type { Item, Problem } from './problem.ts';
import { compareValues, type Value } from './value.ts';

/** Comparing every pair is worth it for a wallet, and not for an archive. */
const mostItems = 250;
const usualTries = 2500;

type Change = readonly [index: number, group: number];

/**
 * Betters a placement by single moves and exchanges of two items, until none helps. It proves nothing: it gives the
 * search a good answer to measure others by.
 *
 * @param effort - stops once it is spent
 * @param enough - stops once this is reached
 */
export function improve(
  problem: Problem,
  start: readonly number[],
  effort: Effort,
  enough?: Value,
): number[] {
  const { items } = problem;
  const loads = loadsOf(problem);
  start.forEach((group, index) => {
    loads.move(index, group);
  });
  if (items.length > mostItems) return [...loads.groups];
  let value = loads.value();
  const tryCost = 100 + problem.groupCount * (problem.goals.length + problem.limits.length);
  const mostTries = Math.min(usualTries, effort.left / tryCost);
  let tries = 0;
  const isEnough = (): boolean => enough !== undefined && compareValues(value, enough) >= 0;

  /** Makes the given changes, and takes them back unless the value rises. */
  const attempt = (changes: readonly Change[]): boolean => {
    tries++;
    const before = changes.map(([index]): Change => [index, loads.groups[index] ?? -1]);
    for (const [index] of changes) loads.move(index, -1);
    let fits = true;
    for (const [index, group] of changes) {
      fits &&= group < 0 || loads.hasRoom(index, group);
      if (fits) loads.move(index, group);
    }
    const changed = fits ? loads.value() : value;
    if (fits && compareValues(changed, value) > 0) {
      value = changed;
      return true;
    }
    for (const [index, group] of before) loads.move(index, group);
    return false;
  };
  const mayTake = (item: Item, group: number): boolean => group < 0 || item.options.includes(group);

  const pass = (): boolean => {
    let improved = false;
    for (const [index, item] of items.entries()) {
      if (item.fixed) continue;
      for (const group of [...item.options, -1]) {
        if (group !== loads.groups[index] && tries < mostTries)
          improved = attempt([[index, group]]) || improved;
      }
      for (let other = index + 1; other < items.length && tries < mostTries; other++) {
        const partner = items[other];
        const [here, there] = [loads.groups[index] ?? -1, loads.groups[other] ?? -1];
        if (partner === undefined || partner.fixed || here === there || partner.kind === item.kind) continue;
        if (!mayTake(item, there) || !mayTake(partner, here)) continue;
        const exchange: Change[] = [
          [index, there],
          [other, here],
        ];
        improved = attempt(exchange) || improved;
      }
      if (isEnough()) return false;
    }
    return improved;
  };
  while (tries < mostTries && !isEnough() && pass());
  effort.left -= tries * tryCost;
  return [...loads.groups];
}
