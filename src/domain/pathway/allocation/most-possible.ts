import { holds, read, type Condition, type Problem } from './problem.ts';
import type { Value } from './value.ts';

/** No way to count this placement reaches more in rules and credits. */
export function mostPossible(problem: Problem, groups: readonly number[]): Value {
  const full = problem.items.map((item, index) => ((groups[index] ?? -1) < 0 ? 0 : item.hundredths));
  const possible = ({ condition }: { condition: Condition }): boolean =>
    mayHold(problem, condition, groups, full);
  const upTo = (tier: number): number => {
    const amounts = full.map((amount, index) => ((problem.items[index]?.tier ?? 0) <= tier ? amount : 0));
    const all = amounts.reduce((sum, amount) => sum + amount, 0);
    const over = problem.limits.map(({ meter, max }) =>
      Math.max(0, read(problem, meter, groups, amounts) - max),
    );
    const inGroups = problem.limits.reduce(
      (sum, { kind }, at) => (kind === 'group' ? sum + (over[at] ?? 0) : sum),
      0,
    );
    return all - Math.max(inGroups, ...over);
  };
  return [problem.goals.filter(possible).length, upTo(0), upTo(1), upTo(2), 0, 0];
}

function mayHold(
  problem: Problem,
  condition: Condition,
  groups: readonly number[],
  full: readonly number[],
): boolean {
  if (condition.kind === 'nOf')
    return condition.parts.filter((part) => mayHold(problem, part, groups, full)).length >= condition.n;
  if (condition.kind === 'atMost' && problem.meters[condition.meter]?.of === 'credits') return true;
  return holds(problem, condition, groups, full);
}
