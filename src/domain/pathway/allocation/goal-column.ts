import type { Terms } from './linear-program.ts';
import type { Draft, Part } from './parts.ts';
import type { Condition } from './problem.ts';

/** The sums of a program under construction. */
export type Sums = {
  parts: readonly Part[];
  amountOf: (part: Part) => Terms;
  /** The terms of a meter. */
  of: (meter: number) => Terms;
};

/** Adds a column that can be 1 only where the condition holds. */
export function goalColumn(condition: Condition, sums: Sums, open: Draft): number {
  const { columns, column, row } = open;
  const met = column(0, 1, true);
  switch (condition.kind) {
    case 'atLeast':
      row([[met, condition.min], ...negative(sums.of(condition.meter))], 0);
      break;
    case 'atMost': {
      const terms = sums.of(condition.meter);
      const most = terms.reduce((total, [each, amount]) => total + amount * (columns[each]?.most ?? 0), 0);
      const over = Math.max(0, most - condition.max);
      row([...terms, [met, over]], condition.max + over);
      break;
    }
    case 'one': {
      const large = sums.parts.filter(({ kind, has }) => has(condition.meter) && kind.size >= condition.min);
      const each = large.map((part) => {
        const isLarge = column(0, 1, true);
        row([[isLarge, condition.min], ...negative(sums.amountOf(part))], 0);
        return isLarge;
      });
      row([[met, 1], ...each.map((isLarge) => [isLarge, -1] as const)], 0);
      break;
    }
    case 'nOf': {
      const each = condition.parts.map((part) => goalColumn(part, sums, open));
      row([[met, condition.n], ...each.map((part) => [part, -1] as const)], 0);
      break;
    }
  }
  return met;
}

const negative = (terms: Terms): Terms => terms.map(([column, amount]) => [column, -amount]);

/** Adds terms of one column into one; a shared amount stands for all its parts and is taken once. */
export function onceEach(terms: Terms, isShared: boolean): Terms {
  const sums = new Map<number, number>();
  for (const [column, amount] of terms)
    sums.set(column, isShared ? amount : (sums.get(column) ?? 0) + amount);
  return [...sums];
}
