import type { LinearProgram, Terms } from './linear-program.ts';
import { kindsOf, type Kind } from './kinds.ts';
import type { Condition, Problem } from './problem.ts';

type Column = LinearProgram['columns'][number];
type Row = LinearProgram['rows'][number];

/** A problem as a linear program, and how to read its columns. */
export type PlacementProgram = {
  program: LinearProgram;
  kinds: readonly Kind[];
  /** [kind][option] the column that says how many of a kind are in a group. */
  placedColumns: readonly (readonly number[])[];
  /** What counts of the items of one kind of amount in one group: their column, and whose it is. */
  counted: readonly { column: number; group: number; kinds: readonly number[] }[];
};

const scaled = (terms: Terms, by: number): Terms => terms.map(([column, amount]) => [column, amount * by]);

/**
 * Interchangeable items become one whole number per group, so that exchanging them is not tried. What counts of
 * items that no rule tells apart within a group is one divisible number; where nothing limits it, it is their size.
 *
 * @param groups - builds the program for this placement only: what counts, and which rules are met by it
 */
export function programOf(problem: Problem, groups: readonly number[] | null): PlacementProgram {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const column = (least: number, most: number, whole: boolean): number =>
    columns.push({ least, most, whole }) - 1;
  const row = (terms: Terms, most: number): void => {
    rows.push({ terms, most });
  };
  const kinds = kindsOf(problem.items);

  const placedColumns = kinds.map((kind) => {
    const { length } = kind.indices;
    if (groups !== null) {
      return kind.item.options.map((group) => {
        const count = kind.indices.filter((index) => groups[index] === group).length;
        return column(count, count, true);
      });
    }
    const [single] = kind.item.options;
    if (kind.item.fixed && single !== undefined) return [column(length, length, true)];
    const own = kind.item.options.map(() => column(0, length, true));
    row(
      own.map((each) => [each, 1]),
      length,
    );
    return own;
  });

  const parts = kinds.flatMap((kind, k) =>
    kind.item.options.map((group, option) => ({
      k,
      group,
      placed: placedColumns[k]?.[option] ?? 0,
      has: (meter: number) => {
        const { has = [], group: only = null } = problem.meters[meter] ?? {};
        return has[kind.first] === true && (only === null || only === group);
      },
    })),
  );
  const { amountOf, counted } = countedAmounts(problem, kinds, parts, column, row);

  const termsOf = (meter: number): Terms =>
    parts
      .filter(({ has }) => has(meter))
      .flatMap((part) =>
        problem.meters[meter]?.of === 'items' ? [[part.placed, 1] as const] : amountOf(part),
      );
  // Several parts can share one amount, which must be added up once.
  const sum = (meter: number): Terms => onceEach(termsOf(meter), problem.meters[meter]?.of === 'credits');

  for (const { meter, max } of problem.limits) row(sum(meter), max);
  if (groups === null) {
    // Whole components join only where there is room for all of them beside what the learner fixed.
    for (const { meter, max } of problem.whole ? problem.limits : []) {
      const inside = parts.filter(({ has }) => has(meter));
      const sizeOf = ({ k }: Part): number => kinds[k]?.item.hundredths ?? 0;
      const isFixed = ({ k }: Part): boolean => kinds[k]?.item.fixed === true;
      const taken = inside.reduce(
        (total, part) => total + (isFixed(part) ? sizeOf(part) * (kinds[part.k]?.indices.length ?? 0) : 0),
        0,
      );
      const free = inside.filter((part) => !isFixed(part));
      row(
        free.map((part) => [part.placed, sizeOf(part)]),
        Math.max(0, max - taken),
      );
    }
    for (const { meter, max } of problem.countLimits) row(sum(meter), max);
    for (const need of problem.needs) {
      const given = parts.filter(({ k }) => need.given[kinds[k]?.first ?? -1] === true);
      for (const [k, kind] of kinds.entries()) {
        if (kind.item.fixed || need.items[kind.first] !== true || need.given[kind.first] === true) continue;
        const own = placedColumns[k] ?? [];
        row(
          [
            ...own.map((each) => [each, 1] as const),
            ...given.map(({ placed }) => [placed, -kind.indices.length] as const),
          ],
          0,
        );
      }
    }
  }

  /** A column that can be 1 only where the condition holds. */
  const holdsColumn = (condition: Condition): number => {
    const met = column(0, 1, true);
    switch (condition.kind) {
      case 'atLeast':
        row([[met, condition.min], ...scaled(sum(condition.meter), -1)], 0);
        break;
      case 'atMost': {
        const terms = sum(condition.meter);
        const most = terms.reduce((total, [each, amount]) => total + amount * (columns[each]?.most ?? 0), 0);
        const over = Math.max(0, most - condition.max);
        row([...terms, [met, over]], condition.max + over);
        break;
      }
      case 'one': {
        const large = parts.filter(
          ({ k, has }) => has(condition.meter) && (kinds[k]?.item.hundredths ?? 0) >= condition.min,
        );
        const each = large.map((part) => {
          const isLarge = column(0, 1, true);
          row([[isLarge, condition.min], ...scaled(amountOf(part), -1)], 0);
          return isLarge;
        });
        row([[met, 1], ...each.map((isLarge) => [isLarge, -1] as const)], 0);
        break;
      }
      case 'nOf': {
        const each = condition.parts.map(holdsColumn);
        row([[met, condition.n], ...each.map((part) => [part, -1] as const)], 0);
        break;
      }
    }
    return met;
  };
  const goals = problem.goals.map(({ condition }): readonly [number, number] => [holdsColumn(condition), 1]);

  const upTo = (tier: number): Terms =>
    onceEach(
      parts.filter(({ k }) => (kinds[k]?.item.tier ?? 0) <= tier).flatMap((part) => amountOf(part)),
      true,
    );
  const stayed: Terms = parts.flatMap(({ k, group, placed }) =>
    kinds[k]?.item.last === group ? [[placed, 1] as const] : [],
  );
  const creditStep = stepOf(problem);
  return {
    program: {
      columns,
      rows,
      objectives: [
        { terms: goals, step: 1 },
        ...[0, 1, 2].map((tier) => ({ terms: upTo(tier), step: creditStep })),
        { terms: stayed, step: 1 },
      ],
    },
    kinds,
    placedColumns,
    counted,
  };
}

type Part = { k: number; group: number; placed: number; has: (meter: number) => boolean };

/** Gives every part the terms of what counts of it; parts that share an amount share its one column. */
function countedAmounts(
  problem: Problem,
  kinds: readonly Kind[],
  parts: readonly Part[],
  column: (least: number, most: number, whole: boolean) => number,
  row: (terms: Terms, most: number) => void,
): { amountOf: (part: Part) => Terms; counted: PlacementProgram['counted'] } {
  const credits = problem.meters.flatMap(({ of }, meter) => (of === 'credits' ? [meter] : []));
  const ones = problem.goals.flatMap(({ condition }) => onesIn(condition));
  const shared = new Map<string, Part[]>();
  const amounts = new Map<Part, Terms>();
  for (const part of parts) {
    const item = kinds[part.k]?.item;
    const isLimited = problem.limits.some(({ meter }) => part.has(meter));
    if (!isLimited || (problem.whole && item?.fixed === false)) {
      amounts.set(part, [[part.placed, item?.hundredths ?? 0]]);
      continue;
    }
    const alone = ones.some((meter) => part.has(meter)) ? part.k : -1;
    const key = `${part.group} ${item?.tier ?? 0} ${alone} ${credits.map((meter) => (part.has(meter) ? 1 : 0)).join('')}`;
    shared.set(key, [...(shared.get(key) ?? []), part]);
  }
  const counted = [...shared.values()].map((members) => {
    const sizeOf = ({ k }: Part): number => kinds[k]?.item.hundredths ?? 0;
    const most = members.reduce((sum, part) => sum + sizeOf(part) * (kinds[part.k]?.indices.length ?? 0), 0);
    const limits = problem.limits.filter(({ meter }) => members[0]?.has(meter) === true);
    const amount = column(0, Math.min(most, ...limits.map(({ max }) => max)), false);
    row([[amount, 1], ...members.map((part) => [part.placed, -sizeOf(part)] as const)], 0);
    for (const part of members) amounts.set(part, [[amount, 1]]);
    return { column: amount, group: members[0]?.group ?? -1, kinds: members.map(({ k }) => k) };
  });
  return { amountOf: (part) => amounts.get(part) ?? [], counted };
}

const onesIn = (condition: Condition): number[] =>
  condition.kind === 'one'
    ? [condition.meter]
    : condition.kind === 'nOf'
      ? condition.parts.flatMap(onesIn)
      : [];

/** Adds terms of one column into one; a shared amount stands for all its parts and is taken once. */
function onceEach(terms: Terms, isShared: boolean): Terms {
  const sums = new Map<number, number>();
  for (const [column, amount] of terms)
    sums.set(column, isShared ? amount : (sums.get(column) ?? 0) + amount);
  return [...sums];
}

/**
 * What every best amount of credits is a multiple of. Whole components add up in their sizes. Otherwise the sums are
 * corners of the limits: with groups on one side and kinds that contain or exclude one another on the other, the
 * matrix is totally unimodular, and corners are multiples of what all sizes and limits are multiples of.
 */
function stepOf(problem: Problem): number {
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
