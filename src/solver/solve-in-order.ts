import type { Highs, Model, ModelData } from 'highs';
import { sumOfTerms, type LinearProgram } from '#src/domain/pathway/allocation/linear-program.ts';
import type { SolverAnswer, SolverQuestion } from '#src/domain/pathway/placement-solver.ts';

const near = 1e-6;

/** Sums of a solution's columns are off by their tolerances, each of them a little; true sums are whole numbers. */
const close = 1e-3;

/** Less time than this solves nothing, and costs as much as setting up. */
const leastMs = 20;

/**
 * One objective after another: what the ones before reach becomes a row. An objective whose bound is reached already
 * is not asked again, and the first that is not proven in time ends it.
 */
export function solveInOrder(
  highs: Highs,
  { program, reached, bounds, timeLimitMs }: SolverQuestion,
): SolverAnswer {
  const until = performance.now() + timeLimitMs;
  return highs.withModel(modelData(highs, program), (model): SolverAnswer => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0 });
    let best = reached;
    let columns: readonly number[] | null = null;
    let proven = 0;
    const found = [...bounds];
    for (const [level, { terms, step }] of program.objectives.entries()) {
      const floor = (value: number): number => Math.floor(value / step + near) * step;
      let isProven =
        (best[level] ?? 0) >= floor(bounds[level] ?? Infinity) - close && sameBefore(best, bounds, level);
      if (!isProven) {
        const left = until - performance.now();
        if (left < leastMs) break;
        const answer = solveOne(highs, model, program, level, left, columns);
        if (answer.columns !== null) {
          // A relaxation's sums need not be multiples; what is kept of them must not ask for more than a step.
          const values = program.objectives.map(
            (each) =>
              Math.floor(sumOfTerms(each.terms, answer.columns ?? []) / each.step + close) * each.step,
          );
          if ((values[level] ?? 0) > (best[level] ?? 0) - close) {
            columns = answer.columns;
            best = values;
          }
        }
        const bound = Math.max(floor(answer.bound), best[level] ?? 0);
        found[level] = bound;
        isProven = bound <= (best[level] ?? 0) + close;
      }
      if (!isProven) break;
      proven = level + 1;
      found[level] = best[level] ?? 0;
      model.addRow((best[level] ?? 0) - near, highs.infinity, entriesOf(terms));
    }
    return { ok: true, columns, bounds: found.slice(0, program.objectives.length), proven };
  });
}

/** Whether the bounds of earlier objectives are the values reached: a later bound holds only then. */
const sameBefore = (values: readonly number[], bounds: readonly number[], level: number): boolean =>
  values.slice(0, level).every((value, at) => Math.abs(value - (bounds[at] ?? 0)) <= close);

function solveOne(
  highs: Highs,
  model: Model,
  program: LinearProgram,
  level: number,
  leftMs: number,
  start: readonly number[] | null,
): { columns: number[] | null; bound: number } {
  const costs = new Float64Array(program.columns.length);
  for (const [column, amount] of program.objectives[level]?.terms ?? [])
    costs[column] = (costs[column] ?? 0) + amount;
  costs.forEach((cost, column) => {
    model.changeColCost(column, cost);
  });
  // The clock of a model runs on from one run to the next.
  model.zeroAllClocks();
  model.options.set('time_limit', leftMs / 1000);
  if (start) model.setSolution({ colValue: start });
  model.run();
  const status = model.getModelStatus();
  const isOptimal = status === highs.constants.modelStatus.optimal;
  const value = model.getObjectiveValue();
  const dual = Number(model.info.get('mip_dual_bound'));
  const columns = [...model.getSolution().colValue];
  const isUsable =
    columns.length === program.columns.length && columns.every(Number.isFinite) && keeps(program, columns);
  return {
    columns: isUsable ? columns : null,
    bound: isOptimal ? value : Number.isFinite(dual) ? dual : Infinity,
  };
}

/** Whether columns obey the program they were asked for: an answer is not taken on trust. */
function keeps({ columns, rows }: LinearProgram, values: readonly number[]): boolean {
  const loose = 1e-4;
  const isWithin = columns.every(({ least, most, whole }, at) => {
    const value = values[at] ?? 0;
    const isWhole = !whole || Math.abs(value - Math.round(value)) < loose;
    return value > least - loose && value < most + loose && isWhole;
  });
  return isWithin && rows.every(({ terms, most }) => sumOfTerms(terms, values) < most + 0.5);
}

const entriesOf = (terms: LinearProgram['rows'][number]['terms']) => ({
  indices: terms.map(([column]) => column),
  values: terms.map(([, amount]) => amount),
});

function modelData(highs: Highs, { columns, rows }: LinearProgram): ModelData {
  const { continuous, integer } = highs.constants.variableType;
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(({ most }) => most),
    rowLower: rows.map(() => -highs.infinity),
    rowUpper: rows.map(({ most }) => most),
    integrality: columns.map(({ whole }) => (whole ? integer : continuous)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, amount]) => amount)),
    },
  };
}
