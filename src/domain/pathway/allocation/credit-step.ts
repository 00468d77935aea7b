import type { Condition, Problem } from './problem.ts';

/**
 * What every best amount of credits is a multiple of. Whole components add up in their sizes. Otherwise the sums are
 * corners of the limits: with groups on one side and kinds that contain or exclude one another on the other, the
 * matrix is totally unimodular, and corners are multiples of what all sizes and limits are multiples of.
 */
export function creditStepOf(problem: Problem): number {
  const sizes = problem.items.map(({ hundredths }) => hundredths);
  const divisor = (numbers: readonly number[]): number => numbers.reduce(gcd, 0) || 1;
  if (problem.whole && problem.items.every(({ fixed }) => !fixed)) return divisor(sizes);
  const kinds = problem.meters.filter(({ of, has }) => of === 'credits' && has.includes(false));
  const isNested = kinds.every((one, at) =>
    kinds
      .slice(at + 1)
      .every((other) => one.group === null && other.group === null && nest(one.has, other.has)),
  );
  if (!isNested || kinds.some(({ group }) => group !== null)) return 1;
  return divisor([
    ...sizes,
    ...problem.limits.map(({ max }) => max),
    ...problem.goals.flatMap(({ condition }) => numbersIn(problem, condition)),
  ]);
}

function numbersIn(problem: Problem, condition: Condition): number[] {
  if (condition.kind === 'nOf') return condition.parts.flatMap((part) => numbersIn(problem, part));
  if (problem.meters[condition.meter]?.of === 'items' && condition.kind !== 'one') return [];
  return [condition.kind === 'atMost' ? condition.max : condition.min];
}

function nest(one: readonly boolean[], other: readonly boolean[]): boolean {
  const pairs = one.map((has, index) => [has, other[index] === true] as const);
  return (
    !pairs.some(([a, b]) => a && b) || !pairs.some(([a, b]) => a && !b) || !pairs.some(([a, b]) => b && !a)
  );
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
