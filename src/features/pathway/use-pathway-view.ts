import { useMemo } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useJudge } from '#src/queries/use-judge.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';

/** Every pathway of the learner, judged, oldest first; targets that this version does not know are left out. */
export function usePathwayViews(): readonly PathwayView[] {
  const pathways = usePathways();
  const { find } = useTemplates();
  const judge = useJudge();
  return useMemo(
    () =>
      [...pathways]
        .sort((a, b) => (a.createdOn < b.createdOn ? -1 : 1))
        .flatMap((pathway) => {
          const template = find(pathway.templateId);
          return template ? [judge(template, pathway)] : [];
        }),
    [pathways, find, judge],
  );
}
