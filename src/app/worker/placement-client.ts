import { usualTimeLimitMs, type PlacementImprover } from '#src/domain/pathway/better-placement.ts';
import type { SolvedPlacement } from '#src/domain/pathway/allocation/solved-placement.ts';
import type { Placement } from './placement-worker.ts';
import { placementWorkerAddress } from './script-address.ts';
import { createWorkerPool } from './worker-pool.ts';

/** Loading on a slow line, and what a solver takes beyond its own limit. */
const graceMs = 20_000;

/**
 * The search and the solver in a worker of their own: it is the only place where WebAssembly may run, and it is
 * stopped from outside where its own time limit does not end it.
 */
export function createPlacementClient(): PlacementImprover {
  const pool = createWorkerPool<Placement>(
    () => new Worker(placementWorkerAddress(), { type: 'module', name: 'placement' }),
    1,
  );
  return async (input) => {
    try {
      return await pool.run<SolvedPlacement | null>(usualTimeLimitMs + graceMs, async (remote) =>
        remote.improve(input),
      );
    } catch {
      return null;
    }
  };
}
