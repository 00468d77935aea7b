import type { Item } from './problem.ts';

/** Items that no rule tells apart. They stand beside one another in the problem's order. */
export type Kind = { item: Item; first: number; indices: readonly number[] };

export function kindsOf(items: readonly Item[]): Kind[] {
  const kinds: (Kind & { indices: number[] })[] = [];
  items.forEach((item, index) => {
    const before = kinds.at(-1);
    if (before?.item.kind === item.kind) before.indices.push(index);
    else kinds.push({ item, first: index, indices: [index] });
  });
  return kinds;
}

/** Among interchangeable items the earlier one gets the earlier group, and the last is left out. */
export function inOrder(items: readonly Item[], groups: readonly number[]): number[] {
  const ordered = [...groups];
  const rank = (group: number): number => (group < 0 ? Infinity : group);
  for (const { indices } of kindsOf(items)) {
    const sorted = indices.map((index) => groups[index] ?? -1).sort((a, b) => rank(a) - rank(b) || 0);
    indices.forEach((index, at) => {
      ordered[index] = sorted[at] ?? -1;
    });
  }
  return ordered;
}
