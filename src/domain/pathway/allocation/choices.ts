import { amountUpTo, type Loads } from './loads.ts';
import type { Item, Problem } from './problem.ts';

/**
 * The groups to try, most promising first: where it fits whole, where a part still fits, leaving it
 * out, and last where nothing of it would count. Of interchangeable items a later one never takes
 * an earlier group than the one before it, so that swaps are not tried.
 */
export function choicesFor(
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
export function twinChoice(items: readonly Item[], chosen: readonly number[], index: number): number {
  const [item, twin] = [items[index], items[index - 1]];
  return index > 0 && item !== undefined && twin?.kind === item.kind ? (chosen[index - 1] ?? 0) : 0;
}
