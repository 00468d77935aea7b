import { creditStepOf } from './credit-step.ts';
import { goalColumn, onceEach, type Sums } from './goal-column.ts';
import { kindsOf, massesOf, type Kind } from './kinds.ts';
import type { LinearProgram, Terms } from './linear-program.ts';
import { countedAmounts, draft, type Counted, type Draft, type Part } from './parts.ts';
import type { Problem } from './problem.ts';

/** A problem as a linear program, and how to read its columns. */
export type PlacementProgram = {
  program: LinearProgram;
  kinds: readonly Kind[];
  /** [kind][option] the column that says how many of a kind are in a group. */
  placedColumns: readonly (readonly number[])[];
  counted: readonly Counted[];
};

/**
 * Interchangeable items become one whole number per group, so that exchanging them is not tried. What counts of
 * items that no rule tells apart within a group is one divisible number; where nothing limits it, it is their size.
 *
 * @param groups - builds the program for this placement only: what counts, and which rules are met by it
 */
export const programOf = (problem: Problem, groups: readonly number[] | null): PlacementProgram =>
  build(problem, kindsOf(problem.items), groups);

/**
 * A much smaller program that no placement is better than: credits can be divided between groups, and only whether a
 * rule is met is whole. It leaves out what stays where it was.
 */
export function relaxationOf(problem: Problem): LinearProgram {
  const { program } = build(problem, massesOf(problem), null);
  const goals = new Set(program.objectives[0]?.terms.map(([column]) => column));
  return {
    ...program,
    columns: program.columns.map((column, at) => ({ ...column, whole: goals.has(at) })),
    objectives: program.objectives.slice(0, 4),
  };
}

function build(problem: Problem, kinds: readonly Kind[], groups: readonly number[] | null): PlacementProgram {
  const open = draft();
  const placedColumns = kinds.map((kind) => placedIn(kind, groups, open));
  const parts = kinds.flatMap((kind, k) =>
    kind.item.options.map((group, option): Part => ({
      kind,
      k,
      group,
      placed: placedColumns[k]?.[option] ?? 0,
      has: (meter) => {
        const { has = [], group: only = null } = problem.meters[meter] ?? {};
        return has[kind.first] === true && (only === null || only === group);
      },
    })),
  );
  const { amountOf, counted } = countedAmounts(problem, parts, open);
  const sums: Sums = {
    parts,
    amountOf,
    // Several parts can share one amount, which must be added up once.
    of: (meter) => {
      const isCount = problem.meters[meter]?.of === 'items';
      const terms = parts
        .filter(({ has }) => has(meter))
        .flatMap((part) => (isCount ? [[part.placed, 1] as const] : amountOf(part)));
      return onceEach(terms, !isCount);
    },
  };
  for (const { meter, max } of problem.limits) open.row(sums.of(meter), max);
  if (groups === null) placingRows(problem, kinds, placedColumns, sums, open);
  const goals = problem.goals.map(({ condition }) => [goalColumn(condition, sums, open), 1] as const);
  const upTo = (tier: number): Terms =>
    onceEach(
      parts.filter(({ kind }) => kind.item.tier <= tier).flatMap((part) => amountOf(part)),
      true,
    );
  const stayed = parts.flatMap(({ kind, group, placed }) =>
    kind.item.last === group ? [[placed, 1] as const] : [],
  );
  const step = creditStepOf(problem);
  return {
    program: {
      columns: open.columns,
      rows: open.rows,
      objectives: [
        { terms: goals, step: 1 },
        ...[0, 1, 2].map((tier) => ({ terms: upTo(tier), step })),
        { terms: stayed, step: 1 },
      ],
    },
    kinds,
    placedColumns,
    counted,
  };
}

/** How many of a kind are in each of its groups. */
function placedIn(
  { item, indices, count }: Kind,
  groups: readonly number[] | null,
  { column, row }: Draft,
): number[] {
  if (groups !== null) {
    return item.options.map((group) => {
      const placed = indices.filter((index) => groups[index] === group).length;
      return column(placed, placed, true);
    });
  }
  if (item.fixed && item.options.length > 0) return [column(count, count, true)];
  const own = item.options.map(() => column(0, count, true));
  row(
    own.map((each) => [each, 1]),
    count,
  );
  return own;
}

/** What may be placed beside what: whole components, counts, and what needs another. */
function placingRows(
  problem: Problem,
  kinds: readonly Kind[],
  placedColumns: readonly (readonly number[])[],
  { parts, of }: Sums,
  { row }: Draft,
): void {
  // Whole components join only where there is room for all of them beside what the learner fixed.
  for (const { meter, max } of problem.whole ? problem.limits : []) {
    const inside = parts.filter(({ has }) => has(meter));
    const taken = inside.reduce(
      (total, { kind }) => total + (kind.item.fixed ? kind.size * kind.count : 0),
      0,
    );
    const free = inside.filter(({ kind }) => !kind.item.fixed);
    row(
      free.map(({ placed, kind }) => [placed, kind.size]),
      Math.max(0, max - taken),
    );
  }
  for (const { meter, max } of problem.countLimits) row(of(meter), max);
  for (const need of problem.needs) {
    const given = parts.filter(({ kind }) => need.given[kind.first] === true);
    for (const [k, { item, first, count }] of kinds.entries()) {
      if (item.fixed || need.items[first] !== true || need.given[first] === true) continue;
      const own = placedColumns[k] ?? [];
      row(
        [...own.map((each) => [each, 1] as const), ...given.map(({ placed }) => [placed, -count] as const)],
        0,
      );
    }
  }
}
