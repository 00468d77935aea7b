import { onesIn, type Kind } from './kinds.ts';
import type { LinearProgram, Terms } from './linear-program.ts';
import type { Problem } from './problem.ts';

/** A kind in one of its groups. */
export type Part = { kind: Kind; k: number; group: number; placed: number; has: (meter: number) => boolean };

/** What counts of the items of one kind of amount in one group: their column, and whose it is. */
export type Counted = { column: number; group: number; kinds: readonly number[] };

/** A program under construction. */
export type Draft = {
  columns: LinearProgram['columns'][number][];
  rows: LinearProgram['rows'][number][];
  /** Adds a column, and gives its index. */
  column: (least: number, most: number, whole: boolean) => number;
  row: (terms: Terms, most: number) => void;
};

export function draft(): Draft {
  const columns: Draft['columns'] = [];
  const rows: Draft['rows'] = [];
  return {
    columns,
    rows,
    column: (least, most, whole) => columns.push({ least, most, whole }) - 1,
    row: (terms, most) => {
      rows.push({ terms, most });
    },
  };
}

/** Gives every part the terms of what counts of it; parts that share an amount share its one column. */
export function countedAmounts(
  problem: Problem,
  parts: readonly Part[],
  { column, row }: Draft,
): { amountOf: (part: Part) => Terms; counted: readonly Counted[] } {
  const credits = problem.meters.flatMap(({ of }, meter) => (of === 'credits' ? [meter] : []));
  const ones = problem.goals.flatMap(({ condition }) => onesIn(condition));
  const shared = new Map<string, Part[]>();
  const amounts = new Map<Part, Terms>();
  for (const part of parts) {
    const { item, isMass, size } = part.kind;
    const isLimited = problem.limits.some(({ meter }) => part.has(meter));
    // Of a mass nothing needs to be placed that does not count.
    if (!isLimited || isMass || (problem.whole && !item.fixed)) {
      amounts.set(part, [[part.placed, size]]);
      continue;
    }
    const alone = ones.some((meter) => part.has(meter)) ? part.k : -1;
    const key = `${String(part.group)} ${String(item.tier)} ${String(alone)} ${credits.map((meter) => (part.has(meter) ? 1 : 0)).join('')}`;
    shared.set(key, [...(shared.get(key) ?? []), part]);
  }
  const counted = [...shared.values()].map((members) => {
    const most = members.reduce((sum, { kind }) => sum + kind.size * kind.count, 0);
    const limits = problem.limits.filter(({ meter }) => members[0]?.has(meter) === true);
    const amount = column(0, Math.min(most, ...limits.map(({ max }) => max)), false);
    row([[amount, 1], ...members.map(({ placed, kind }) => [placed, -kind.size] as const)], 0);
    for (const part of members) amounts.set(part, [[amount, 1]]);
    return { column: amount, group: members[0]?.group ?? -1, kinds: members.map(({ k }) => k) };
  });
  return { amountOf: (part) => amounts.get(part) ?? [], counted };
}
