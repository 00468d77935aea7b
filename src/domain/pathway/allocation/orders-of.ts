import type { Condition, Item, Problem } from './problem.ts';

/** In what order items give way where a limit leaves too little room: indices, the first to give way first. */
type Orders = {
  byFirmness: readonly number[];
  /** What serves more rules gives way later. */
  byService: readonly number[];
};

const known = new WeakMap<Problem, Orders>();

/** Worked out once for a problem: it is asked for with every placement that is weighed. */
export function ordersOf(problem: Problem): Orders {
  const before = known.get(problem);
  if (before) return before;
  const { items, goals } = problem;
  const meters = goals.flatMap(({ condition }) => metersOf(condition));
  const served = items.map((_, index) => timesServing(problem, meters, index));
  const all = [...items.keys()];
  const byFirmness = all.sort((a, b) => compareFirmness(items[a], items[b]));
  const byService = [...byFirmness].sort((a, b) => (served[a] ?? 0) - (served[b] ?? 0));
  const orders = { byFirmness, byService };
  known.set(problem, orders);
  return orders;
}

const timesServing = (problem: Problem, meters: readonly number[], index: number): number =>
  meters.filter((meter) => {
    const { of, has, group } = problem.meters[meter] ?? { of: 'items', has: [], group: null };
    return of === 'credits' && group === null && has[index] === true;
  }).length;

const metersOf = (condition: Condition): number[] =>
  condition.kind === 'nOf' ? condition.parts.flatMap(metersOf) : [condition.meter];

/** Planned before earned before recognised, then the larger, then the younger. */
function compareFirmness(one?: Item, other?: Item): number {
  if (one === undefined || other === undefined) return 0;
  const byNumbers = other.tier - one.tier || other.hundredths - one.hundredths;
  return byNumbers !== 0 ? byNumbers : ageOf(one) > ageOf(other) ? -1 : 1;
}

const ageOf = ({ candidate }: Item): string => `${candidate.date ?? '9999'} ${candidate.id}`;
