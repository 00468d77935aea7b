import { expose } from 'comlink';
import wasmAddress from 'highs/runtime?url';
import { betterPlacement, type PlacementImprover } from '#src/domain/pathway/better-placement.ts';
import { createHighsSolver } from '#src/solver/index.ts';

const solve = createHighsSolver({ locateFile: () => new URL(wasmAddress, import.meta.url).href });
const improve: PlacementImprover = (input) => betterPlacement(input, solve);

/** What the worker answers; `placement-client.ts` is its only caller. */
const placement = { improve };

export type Placement = typeof placement;

expose(placement);
