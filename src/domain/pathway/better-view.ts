import type { PlacementImprover } from './better-placement.ts';
import { evaluatePathway, placementInputOf, type PathwayInput } from './evaluate-pathway.ts';
import type { PathwayView } from './pathway-view.ts';

/** A pathway judged with a placement that was bettered or proven; null where there is nothing to add. */
export async function betterView(
  input: PathwayInput,
  improve: PlacementImprover,
): Promise<PathwayView | null> {
  const solved = await improve(placementInputOf(input).placement);
  return solved && evaluatePathway({ ...input, solved });
}
