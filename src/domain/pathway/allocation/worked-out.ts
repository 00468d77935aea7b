import { branch } from './branch.ts';
import { sumOfTerms } from './linear-program.ts';
import { ordersOf } from './orders-of.ts';
import { read, type Limit, type Problem } from './problem.ts';
import { programOf } from './program-of.ts';
import { compareValues } from './value.ts';
import { valueOf, type Settled } from './value-of.ts';

/**
 * The amounts by a linear program over this placement alone.
 *
 * @param known - the best way to count that is known
 * @param work - multiply-adds it may cost
 */
export function workedOut(
  problem: Problem,
  groups: readonly number[],
  known: Settled,
  work: number,
): Settled {
  // Setting it up costs that much, and as often again to solve it; it is not begun where it could not be ended.
  const parts = problem.items.reduce((sum, { options }) => sum + options.length, 0);
  if (parts * problem.meters.length * 40 > work) return known;
  const { byFirmness } = ordersOf(problem);
  const { program, kinds, counted: columns } = programOf(problem, groups);
  const counting = { ...program, objectives: program.objectives.slice(0, 4) };
  let best = known;
  branch(counting, known.value, work, (values) => {
    const isWhole = program.columns.every(
      ({ whole }, column) =>
        !whole || Math.abs((values[column] ?? 0) - Math.round(values[column] ?? 0)) < 1e-6,
    );
    if (!isWhole) return best.value;
    const counted = problem.items.map((item, index) => ((groups[index] ?? -1) < 0 ? 0 : item.hundredths));
    for (const { column, group, kinds: members } of columns) {
      const own = new Set(members.flatMap((k) => kinds[k]?.indices ?? []));
      const indices = byFirmness.filter((index) => own.has(index) && groups[index] === group);
      let excess =
        indices.reduce((sum, index) => sum + (counted[index] ?? 0), 0) -
        Math.floor(sumOfTerms([[column, 1]], values) + 1e-6);
      for (const index of indices) {
        const cut = Math.min(Math.max(0, excess), counted[index] ?? 0);
        counted[index] = (counted[index] ?? 0) - cut;
        excess -= cut;
      }
    }
    const value = valueOf(problem, groups, counted);
    if (compareValues(value, best.value) > 0)
      best = { groups, counted, cutBy: cutsOf(problem, groups, counted), value };
    return best.value;
  });
  return best;
}

/** For each item that does not count in full, a limit that is reached where it stands. */
function cutsOf(problem: Problem, groups: readonly number[], counted: readonly number[]): (Limit | null)[] {
  const reached = problem.limits.filter(({ meter, max }) => read(problem, meter, groups, counted) >= max);
  return problem.items.map((item, index) => {
    const at = groups[index] ?? -1;
    if (at < 0 || (counted[index] ?? 0) >= item.hundredths) return null;
    const over = ({ meter }: Limit): boolean => {
      const { has = [], group = null } = problem.meters[meter] ?? {};
      return has[index] === true && (group === null || group === at);
    };
    return reached.find(over) ?? problem.limits.find(over) ?? null;
  });
}
