import { sumOfTerms, type LinearProgram, type Terms } from './linear-program.ts';
import { copyOf, setBounds, setObjective, solve, tableauOf, type Tableau } from './simplex.ts';

/** What even the smallest relaxation is taken to cost. */
const leastWork = 20_000;

/** Numbers closer than this are taken as the same: amounts are whole, and the arithmetic is not exact. */
const near = 1e-6;

export type Branched = {
  /** By objective: no better value exists, given the values reached before it. */
  bounds: readonly number[];
  /** How many objectives, from the first, are proven. */
  proven: number;
  /** What it cost. */
  spent: number;
};

/**
 * Branch and bound over a linear program, one objective after another, within a limit of work that is the same on
 * every machine.
 *
 * @param reached - what the best known solution reaches, by objective
 * @param onColumns - is shown the columns of each relaxation, and answers with what the best known solution reaches
 *   now; so a caller can round them to a whole solution, which they may be already
 */
export function branch(
  program: LinearProgram,
  reached: readonly number[],
  workLimit: number,
  onColumns: (values: Float64Array, isWhole: boolean) => readonly number[],
): Branched {
  const bounds: number[] = [];
  let best = reached;
  let workLeft = workLimit;
  let proven = 0;
  const kept: { terms: Terms; most: number }[] = [];
  for (const [level, { terms, step }] of program.objectives.entries()) {
    const root = tableauOf({ ...program, rows: [...program.rows, ...kept] });
    const eased = withoutTies(program, terms, step);
    setObjective(root, eased);
    const open = [root];
    let bound = best[level] ?? 0;
    let isProven = true;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      // Setting up a relaxation and rounding it costs about as much as one step.
      const before = node.work - node.rows * node.columns - leastWork;
      const answer = solve(node, node.work + workLeft);
      workLeft = Math.max(0, workLeft - (node.work - before));
      if (answer === 'infeasible') continue;
      const possible = Math.floor(sumOfTerms(eased, node.value) / step + near) * step;
      if (possible <= (best[level] ?? 0) + near) continue;
      if (answer === 'optimal') {
        best = onColumns(node.value, mostDivided(program, node) < 0);
        bound = Math.max(bound, best[level] ?? 0);
        if (possible <= (best[level] ?? 0) + near) continue;
      }
      const column = answer === 'optimal' && workLeft > 0 ? mostDivided(program, node) : -1;
      if (column >= 0) open.push(...halves(node, column));
      else {
        isProven = false;
        bound = Math.max(bound, possible);
      }
    }
    bounds.push(bound);
    if (!isProven) break;
    proven = level + 1;
    kept.push({ terms: terms.map(([column, amount]) => [column, -amount]), most: -(best[level] ?? 0) });
  }
  const rest = program.objectives.slice(bounds.length).map(({ terms }) => mostOf(program, terms));
  return { bounds: [...bounds, ...rest], proven, spent: workLimit - workLeft };
}

/**
 * An objective that is a little larger for every column, by different amounts: with many columns that bring nothing,
 * the simplex would go in circles among equals. All of it together is a hundredth of a step.
 */
function withoutTies({ columns }: LinearProgram, terms: Terms, step: number): Terms {
  const amounts = new Float64Array(columns.length);
  for (const [column, amount] of terms) amounts[column] = (amounts[column] ?? 0) + amount;
  const share = step / 100 / columns.length;
  return columns.map(({ most }, column) => {
    const drawn = ((column * 7919) % 101) / 202 + 0.5;
    return [column, (amounts[column] ?? 0) + (drawn * share) / Math.max(1, most)];
  });
}

/** Two programs that between them hold every whole solution; the nearer one last, so that it is looked at first. */
function halves(node: Tableau, column: number): [Tableau, Tableau] {
  const at = node.value[column] ?? 0;
  const [least, most] = [node.low[column] ?? 0, node.high[column] ?? 0];
  const up = copyOf(node);
  setBounds(node, column, least, Math.floor(at + near));
  setBounds(up, column, Math.ceil(at - near), most);
  return at - Math.floor(at) > 0.5 ? [node, up] : [up, node];
}

/** The whole number that is furthest from being one. */
function mostDivided({ columns }: LinearProgram, { value }: Tableau): number {
  let found = -1;
  let furthest = near;
  for (let column = 0; column < columns.length; column++) {
    const at = value[column] ?? 0;
    const by = Math.abs(at - Math.round(at));
    if (columns[column]?.whole === true && by > furthest) {
      furthest = by;
      found = column;
    }
  }
  return found;
}

const mostOf = ({ columns }: LinearProgram, terms: Terms): number =>
  terms.reduce((sum, [column, amount]) => {
    const { least, most } = columns[column] ?? { least: 0, most: 0 };
    return sum + Math.max(amount * least, amount * most);
  }, 0);
