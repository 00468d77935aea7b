import type { LinearProgram, Terms } from './linear-program.ts';

const tolerance = 1e-7;

/** A smaller number than this divides nothing. */
const leastPivot = 1e-7;

/** How far a reduced cost may pass zero for the sake of a larger pivot. */
const slack = 1e-7;

/**
 * The state of a boxed dual simplex: every variable, slacks included, has finite bounds, so any basis can be
 * made dual feasible by moving what is not in it to its better bound, and no first phase is needed. Between steps the
 * objective is an upper bound of the program's optimum. Only columns outside the basis are stored.
 *
 * The method is the textbook one (bounded dual simplex with largest infeasibility); the product form is left out
 * because these programs are small and dense.
 */
export type Tableau = {
  rows: number;
  columns: number;
  /** Row by row: what a basic variable loses per unit of a variable outside the basis. The last row is the objective. */
  cells: Float64Array;
  /** Variable of each row, and of each column. Structural ones come first, then one slack per row. */
  basic: Int32Array;
  outside: Int32Array;
  /** By variable. */
  low: Float64Array;
  high: Float64Array;
  value: Float64Array;
  /** Room for a step to note the columns it goes through. */
  nonzero: Int32Array;
  /** Multiply-adds so far, to limit work in the same way everywhere. */
  work: number;
};

export function tableauOf({ columns, rows }: LinearProgram): Tableau {
  const [m, n] = [rows.length, columns.length];
  const cells = new Float64Array((m + 1) * n);
  const low = new Float64Array(n + m);
  const high = new Float64Array(n + m);
  const value = new Float64Array(n + m);
  columns.forEach(({ least, most }, j) => {
    low[j] = least;
    high[j] = most;
    value[j] = least;
  });
  rows.forEach(({ terms, most }, i) => {
    // Each row is measured by its largest amount: credits and yes-or-no numbers differ by thousands.
    const scale = 1 / terms.reduce((largest, [, amount]) => Math.max(largest, Math.abs(amount)), 1e-9);
    let smallest = 0;
    let present = 0;
    for (const [j, raw] of terms) {
      const amount = raw * scale;
      cells[i * n + j] = (cells[i * n + j] ?? 0) + amount;
      smallest += Math.min(amount * (low[j] ?? 0), amount * (high[j] ?? 0));
      present += amount * (low[j] ?? 0);
    }
    high[n + i] = Math.max(0, most * scale - smallest);
    value[n + i] = most * scale - present;
  });
  return {
    rows: m,
    columns: n,
    cells,
    basic: Int32Array.from(rows, (_, i) => n + i),
    outside: Int32Array.from(columns, (_, j) => j),
    low,
    high,
    value,
    nonzero: new Int32Array(n),
    work: 0,
  };
}

export const copyOf = (tableau: Tableau): Tableau => ({
  ...tableau,
  cells: tableau.cells.slice(),
  basic: tableau.basic.slice(),
  outside: tableau.outside.slice(),
  low: tableau.low.slice(),
  high: tableau.high.slice(),
  value: tableau.value.slice(),
});

/** Sets what is to be as large as can be, and moves variables outside the basis to the bound it prefers. */
export function setObjective(tableau: Tableau, terms: Terms): void {
  const { rows: m, columns: n, cells, basic, outside } = tableau;
  const cost = new Float64Array(n + m);
  for (const [j, amount] of terms) cost[j] = (cost[j] ?? 0) + amount;
  for (let j = 0; j < n; j++) {
    let reduced = cost[outside[j] ?? 0] ?? 0;
    for (let i = 0; i < m; i++) {
      const c = cost[basic[i] ?? 0] ?? 0;
      if (c !== 0) reduced -= c * (cells[i * n + j] ?? 0);
    }
    cells[m * n + j] = reduced;
  }
  tableau.work += m * n;
  for (let j = 0; j < n; j++) {
    const variable = outside[j] ?? 0;
    const reduced = cells[m * n + j] ?? 0;
    const { low, high, value } = tableau;
    if (reduced > tolerance) shift(tableau, j, (high[variable] ?? 0) - (value[variable] ?? 0));
    else if (reduced < -tolerance) shift(tableau, j, (low[variable] ?? 0) - (value[variable] ?? 0));
  }
}

/** Narrows a variable's bounds. A basic one may then lie outside them, which the next `solve` mends. */
export function setBounds(tableau: Tableau, variable: number, least: number, most: number): void {
  tableau.low[variable] = least;
  tableau.high[variable] = most;
  const j = tableau.outside.indexOf(variable);
  if (j < 0) return;
  const reduced = tableau.cells[tableau.rows * tableau.columns + j] ?? 0;
  const wanted =
    reduced > tolerance
      ? most
      : reduced < -tolerance
        ? least
        : Math.min(most, Math.max(least, tableau.value[variable] ?? 0));
  shift(tableau, j, wanted - (tableau.value[variable] ?? 0));
}

/** Moves a variable outside the basis, and the basic ones with it. */
function shift({ rows: m, columns: n, cells, basic, outside, value }: Tableau, j: number, by: number): void {
  if (by === 0) return;
  const entering = outside[j] ?? 0;
  value[entering] = (value[entering] ?? 0) + by;
  for (let i = 0; i < m; i++) {
    const cell = cells[i * n + j] ?? 0;
    const variable = basic[i] ?? 0;
    if (cell !== 0) value[variable] = (value[variable] ?? 0) - cell * by;
  }
}

export type Solved = 'optimal' | 'infeasible' | 'limit';

/** So many steps without progress are taken for going in circles; the order of variables then decides, which ends it. */
const mostStandstill = 40;

/** Steps until every variable is within its bounds. @param workLimit - gives up beyond, with the bound found so far */
export function solve(tableau: Tableau, workLimit: number): Solved {
  let standstill = 0;
  for (;;) {
    const byOrder = standstill > mostStandstill;
    const row = outsideBounds(tableau, byOrder);
    if (row < 0) return 'optimal';
    if (tableau.work > workLimit) return 'limit';
    const column = entering(tableau, row, byOrder);
    if (column < 0) return 'infeasible';
    const reduced = tableau.cells[tableau.rows * tableau.columns + column] ?? 0;
    standstill = Math.abs(reduced) > tolerance ? 0 : standstill + 1;
    step(tableau, row, column);
  }
}

/** The row whose variable is furthest outside its bounds; by order, the first variable that is outside. */
function outsideBounds({ rows: m, basic, low, high, value }: Tableau, byOrder: boolean): number {
  let worst = tolerance * 10;
  let found = -1;
  for (let i = 0; i < m; i++) {
    const variable = basic[i] ?? 0;
    const at = value[variable] ?? 0;
    const by = Math.max((low[variable] ?? 0) - at, at - (high[variable] ?? 0));
    if (by <= (byOrder ? tolerance * 10 : worst)) continue;
    if (byOrder && found >= 0 && variable > (basic[found] ?? 0)) continue;
    worst = by;
    found = i;
  }
  return found;
}

/** The column whose reduced cost is used up first, so that the objective stays an upper bound. */
function entering(tableau: Tableau, row: number, byOrder: boolean): number {
  const { rows: m, columns: n, cells, basic, outside, low, high, value } = tableau;
  const leaving = basic[row] ?? 0;
  const mustRise = (value[leaving] ?? 0) < (low[leaving] ?? 0);
  // The largest pivot among those that are used up about first: small ones blow up what is not exact.
  let longest = Infinity;
  let best = -1;
  let bestSize = 0;
  for (const pass of ['ratio', 'pivot'] as const) {
    for (let j = 0; j < n; j++) {
      const raw = cells[row * n + j] ?? 0;
      const size = Math.abs(raw);
      if (size < leastPivot) continue;
      const variable = outside[j] ?? 0;
      const [least, most, at] = [low[variable] ?? 0, high[variable] ?? 0, value[variable] ?? 0];
      if (most - least < tolerance) continue;
      // Raising the leaving variable takes raising one with a negative cell, or lowering one with a positive cell.
      const cell = mustRise ? -raw : raw;
      if (cell > 0 ? at >= most - tolerance : at <= least + tolerance) continue;
      const reduced = Math.abs(cells[m * n + j] ?? 0);
      if (pass === 'ratio') longest = Math.min(longest, (reduced + (byOrder ? 0 : slack)) / size);
      else if (
        reduced / size <= longest &&
        (byOrder ? best < 0 || variable < (outside[best] ?? 0) : size > bestSize)
      ) {
        best = j;
        bestSize = size;
      }
    }
  }
  return best;
}

function step(tableau: Tableau, row: number, column: number): void {
  const { rows: m, columns: n, cells, basic, outside, low, high, value, nonzero } = tableau;
  const leaving = basic[row] ?? 0;
  const at = value[leaving] ?? 0;
  const target = at < (low[leaving] ?? 0) ? (low[leaving] ?? 0) : (high[leaving] ?? 0);
  const pivot = cells[row * n + column] ?? 1;
  shift(tableau, column, (at - target) / pivot);
  value[leaving] = target;
  const start = row * n;
  // Rows are mostly zeros, so only what is not is gone through.
  let count = 0;
  for (let j = 0; j < n; j++) {
    const cell = cells[start + j] ?? 0;
    if (cell === 0 || j === column) continue;
    cells[start + j] = cell / pivot;
    nonzero[count++] = j;
  }
  cells[start + column] = 1 / pivot;
  let touched = 1;
  for (let i = 0; i <= m; i++) {
    const base = i * n;
    const factor = cells[base + column] ?? 0;
    if (i === row || factor === 0) continue;
    touched++;
    for (let at = 0; at < count; at++) {
      const j = nonzero[at] ?? 0;
      const before = cells[base + j] ?? 0;
      const after = before - factor * (cells[start + j] ?? 0);
      // What is left of a difference of equals would fill the rows with noise.
      cells[base + j] = Math.abs(after) < 1e-12 ? 0 : after;
    }
    cells[base + column] = -factor / pivot;
  }
  basic[row] = outside[column] ?? 0;
  outside[column] = leaving;
  tableau.work += touched * count + m + n;
}
