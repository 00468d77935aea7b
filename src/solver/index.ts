export { createHighsSolver } from './create-highs-solver.ts';
