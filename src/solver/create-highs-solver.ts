import loadHighs, { type Highs, type InitOptions } from 'highs';
import type { PlacementSolver } from '#src/domain/pathway/placement-solver.ts';
import { solveInOrder } from './solve-in-order.ts';

/**
 * HiGHS (https://highs.dev) in WebAssembly, as the solver of placements. It works on the thread that asks it: the app
 * gives it a worker of its own.
 *
 * @param options - where its WebAssembly lies; Node finds it by itself
 */
export function createHighsSolver(
  options: Pick<InitOptions, 'locateFile' | 'wasmBinary'> = {},
): PlacementSolver {
  let loaded: Promise<Highs> | undefined;
  return async (question) => {
    let highs: Highs;
    try {
      highs = await (loaded ??= loadHighs(options));
    } catch {
      loaded = undefined;
      return { ok: false, code: 'not-available' };
    }
    try {
      return solveInOrder(highs, question);
    } catch {
      // A runtime that ran out of memory does not recover.
      loaded = undefined;
      return { ok: false, code: 'failed' };
    }
  };
}
