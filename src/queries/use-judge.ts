import { useEffect, useMemo, useState } from 'react';
import { betterView } from '#src/domain/pathway/better-view.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { useServices } from './services.tsx';
import { useTemplates } from './use-templates.ts';
import { useDecisions, useEntries } from './wallet-queries.ts';

/** Judges any plan against the wallet as it is now. */
export function useJudge(): (template: QualificationTemplate, pathway: Pathway) => PathwayView {
  const services = useServices();
  const entries = useEntries();
  const decisions = useDecisions();
  const { find } = useTemplates();
  return useMemo(() => {
    const now = services.now().toISOString();
    return (template, pathway) => evaluatePathway({ template, entries, decisions, pathway, now, find });
  }, [services, entries, decisions, find]);
}

/**
 * A pathway's view, and a better one once a solver has found or proven it. The solver is asked only where the own
 * search could not prove its answer; what it says of an earlier plan is not used.
 */
export function useBetterView(
  template: QualificationTemplate,
  pathway: Pathway,
  view: PathwayView,
): { view: PathwayView; isSearching: boolean } {
  const services = useServices();
  const entries = useEntries();
  const decisions = useDecisions();
  const { find } = useTemplates();
  const [answer, setAnswer] = useState<{ to: PathwayView; view: PathwayView } | null>(null);
  const isOpen = !view.allocation.optimal;
  useEffect(() => {
    if (!isOpen) return;
    let isStale = false;
    const now = services.now().toISOString();
    void betterView({ template, entries, decisions, pathway, now, find }, services.betterPlacement).then(
      (better) => {
        if (!isStale) setAnswer({ to: view, view: better ?? view });
      },
    );
    return () => {
      isStale = true;
    };
  }, [isOpen, template, pathway, view, entries, decisions, find, services]);
  const isAnswered = answer?.to === view;
  return { view: isAnswered ? answer.view : view, isSearching: isOpen && !isAnswered };
}
