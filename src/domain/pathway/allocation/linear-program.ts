/** Amounts of columns, by index. */
export type Terms = readonly (readonly [column: number, amount: number])[];

/**
 * A linear program with whole and divisible numbers, and objectives in order of weight: each is as large as can be
 * among the best of those before it.
 */
export type LinearProgram = {
  columns: readonly { least: number; most: number; whole: boolean }[];
  /** The terms add up to `most` or less. */
  rows: readonly { terms: Terms; most: number }[];
  objectives: readonly {
    terms: Terms;
    /** Its values are whole multiples of this. */
    step: number;
  }[];
};

export const sumOfTerms = (terms: Terms, values: ArrayLike<number>): number =>
  terms.reduce((sum, [column, amount]) => sum + amount * (values[column] ?? 0), 0);
