import type { LinearProgram } from './allocation/linear-program.ts';

/** A program to solve, with what is known of it already. */
export type SolverQuestion = {
  program: LinearProgram;
  /** What a known solution reaches, by objective. */
  reached: readonly number[];
  /** No solution is better than this, by objective. */
  bounds: readonly number[];
  /** Milliseconds for all of it, loading left out. */
  timeLimitMs: number;
};

/**
 * `columns` is the best solution found, or null where none is better than the known one. `bounds`: no better
 * value exists, given the values reached before it. `proven`: how many objectives, from the first.
 * Codes: `not-available` where the solver could not be loaded or started, `failed` where it gave up.
 */
export type SolverAnswer =
  | { ok: true; columns: readonly number[] | null; bounds: readonly number[]; proven: number }
  | { ok: false; code: 'not-available' | 'failed' };

/** Solves what the own search leaves open. Never rejects. */
export type PlacementSolver = (question: SolverQuestion) => Promise<SolverAnswer>;
