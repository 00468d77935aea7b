import { expose } from 'comlink';
import wasmAddress from 'highs/runtime?url';
import type { SolverAnswer, SolverQuestion } from '#src/domain/pathway/placement-solver.ts';
import { createHighsSolver } from '#src/solver/index.ts';

const solve = createHighsSolver({ locateFile: () => new URL(wasmAddress, import.meta.url).href });

/** What the worker answers; `placement-client.ts` is its only caller. */
const placement = { solve: (question: SolverQuestion): Promise<SolverAnswer> => solve(question) };

export type Placement = typeof placement;

expose(placement);
