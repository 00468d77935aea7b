import type { PlacementSolver, SolverAnswer } from '#src/domain/pathway/placement-solver.ts';
import type { Placement } from './placement-worker.ts';
import { placementWorkerAddress } from './script-address.ts';
import { createWorkerPool } from './worker-pool.ts';

/** Loading on a slow line, and what a solver takes beyond its own limit. */
const graceMs = 20_000;

/**
 * The solver in a worker of its own: it is the only place where WebAssembly may run, and it is stopped from outside
 * where its own time limit does not end it.
 */
export function createPlacementClient(): PlacementSolver {
  const pool = createWorkerPool<Placement>(
    () => new Worker(placementWorkerAddress(), { type: 'module', name: 'placement' }),
    1,
  );
  return async (question) => {
    try {
      return await pool.run<SolverAnswer>(question.timeLimitMs + graceMs, async (remote) =>
        remote.solve(question),
      );
    } catch {
      return { ok: false, code: 'failed' };
    }
  };
}
