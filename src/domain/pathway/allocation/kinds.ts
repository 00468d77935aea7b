import type { Condition, Item, Problem } from './problem.ts';

/** Items that a program does not tell apart. */
export type Kind = {
  /** Stands for all of them. */
  item: Item;
  first: number;
  indices: readonly number[];
  /** What one unit of it brings, in hundredths, and how many units there are. */
  size: number;
  count: number;
  /** One unit stands for several items, and can be divided. */
  isMass: boolean;
};

/** Items that no rule tells apart. They stand beside one another in the problem's order. */
export function kindsOf(items: readonly Item[]): Kind[] {
  const kinds: (Kind & { indices: number[] })[] = [];
  items.forEach((item, index) => {
    const before = kinds.at(-1);
    if (before?.item.kind === item.kind) {
      before.indices.push(index);
      before.count++;
    } else
      kinds.push({ item, first: index, indices: [index], size: item.hundredths, count: 1, isMass: false });
  });
  return kinds;
}

/**
 * Kinds as masses of credits: items that differ in nothing but their size become one amount that can be divided
 * between groups. What is counted by the piece, or stands beside something else, stays as it is.
 */
export function massesOf(problem: Problem): Kind[] {
  const { items, meters, needs, goals } = problem;
  const ones = new Set(goals.flatMap(({ condition }) => onesIn(condition)));
  const piecewise = meters.filter(({ of }, meter) => of === 'items' || ones.has(meter));
  const masses = new Map<string, Kind & { indices: number[] }>();
  const others: Kind[] = [];
  for (const kind of kindsOf(items)) {
    const { item, first, indices, size, count } = kind;
    const isPiece =
      item.fixed ||
      piecewise.some(({ has }) => has[first] === true) ||
      needs.some((need) => need.items[first] === true || need.given[first] === true);
    if (isPiece) {
      others.push(kind);
      continue;
    }
    const memberships = meters.map(({ has }) => (has[first] === true ? 1 : 0)).join('');
    const key = `${String(item.tier)} ${item.options.join()} ${memberships}`;
    const mass = masses.get(key);
    if (mass) {
      mass.indices.push(...indices);
      mass.size += size * count;
    } else masses.set(key, { ...kind, indices: [...indices], size: size * count, count: 1, isMass: true });
  }
  return [...masses.values(), ...others];
}

/** Meters of which one item alone must bring enough. */
export const onesIn = (condition: Condition): number[] =>
  condition.kind === 'one'
    ? [condition.meter]
    : condition.kind === 'nOf'
      ? condition.parts.flatMap(onesIn)
      : [];

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
