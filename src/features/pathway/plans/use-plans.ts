import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';
import { usePathwayViews } from '#src/features/pathway/use-pathway-view.ts';

/** Every plan toward a known target with what it comes to, oldest first. */
export function usePlans(): readonly { pathway: Pathway; view: PathwayView }[] {
  const pathways = usePathways();
  return usePathwayViews().flatMap((view) => {
    const pathway = pathways.find(({ id }) => id === view.pathwayId);
    return pathway ? [{ pathway, view }] : [];
  });
}
