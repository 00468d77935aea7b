import type { Item, Problem } from './problem.ts';

/** What limits how much of an item counts. */
type Limit =
  | { kind: 'group'; group: number; max: number }
  | { kind: 'cap'; cap: number; max: number }
  | { kind: 'total'; max: number };

export type CountedAmount = {
  item: Item;
  group: number;
  counted: number;
  /** The limit that cut it; null where all of it counts. */
  limit: Limit | null;
};

/**
 * How much of each placed item counts. A credential is never split between groups; where a group's
 * maximum, a cap or the total leaves less room than the items bring, what is over is shown on as few
 * of them as possible: first on what is not recognised, and there on the largest, so that smaller
 * modules stay whole. Where a rule asks for a level and would be missed that way, items of that
 * level give way last.
 */
export function attributeSurplus(problem: Problem, groups: readonly number[]): CountedAmount[] {
  const usual = trim(problem, groups, byFirmness);
  const forLevels = trim(problem, groups, (a, b) => servedBy(a) - servedBy(b) || byFirmness(a, b));
  return levelsMet(problem, forLevels) > levelsMet(problem, usual) ? forLevels : usual;
}

function trim(
  problem: Problem,
  groups: readonly number[],
  givesWay: (a: Item, b: Item) => number,
): CountedAmount[] {
  const amounts = problem.items
    .map((item, index): CountedAmount => ({
      item,
      group: groups[index] ?? -1,
      counted: item.hundredths,
      limit: null,
    }))
    .filter((amount) => amount.group >= 0);
  for (const limit of limitsOf(problem)) {
    const under = amounts.filter((amount) => isUnder(amount, limit));
    let excess = under.reduce((sum, amount) => sum + amount.counted, 0) - limit.max;
    for (const amount of under.sort((a, b) => givesWay(a.item, b.item))) {
      if (excess <= 0) break;
      const cut = Math.min(excess, amount.counted);
      if (cut === 0) continue;
      amount.counted -= cut;
      amount.limit = limit;
      excess -= cut;
    }
  }
  return amounts;
}

/** Groups first, then caps from the smallest up, then the total: from the inside out. */
function limitsOf(problem: Problem): Limit[] {
  return [
    ...problem.groups.map(({ max }, group): Limit => ({ kind: 'group', group, max })),
    ...problem.caps.map(({ max }, cap): Limit => ({ kind: 'cap', cap, max })),
    { kind: 'total', max: problem.totalMax },
  ];
}

function isUnder(amount: CountedAmount, limit: Limit): boolean {
  if (limit.kind === 'group') return amount.group === limit.group;
  return limit.kind === 'total' || (amount.item.capped[limit.cap] ?? false);
}

function byFirmness(a: Item, b: Item): number {
  const byNumbers = Number(b.tier > 0) - Number(a.tier > 0) || b.hundredths - a.hundredths || b.tier - a.tier;
  if (byNumbers !== 0) return byNumbers;
  const [keyA, keyB] = [a, b].map(({ candidate }) => `${candidate.date ?? '9999'} ${candidate.id}`);
  return (keyA ?? '') > (keyB ?? '') ? -1 : 1;
}

const servedBy = (item: Item): number => item.serves.filter(Boolean).length;

function levelsMet(problem: Problem, amounts: readonly CountedAmount[]): number {
  return problem.levelMinimums.filter((min, rule) => {
    const serving = amounts.filter(({ item }) => item.serves[rule]);
    return serving.reduce((sum, amount) => sum + amount.counted, 0) >= min;
  }).length;
}
