import { useMemo } from 'react';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useDecisions, useEntries, usePathways } from '#src/queries/wallet-queries.ts';

/** Judges any plan against the wallet as it is now. */
export function useJudge(): (template: QualificationTemplate, pathway: Pathway) => PathwayView {
  const services = useServices();
  const entries = useEntries();
  const decisions = useDecisions();
  return useMemo(() => {
    const now = services.now().toISOString();
    return (template, pathway) => evaluatePathway({ template, entries, decisions, pathway, now });
  }, [services, entries, decisions]);
}

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
