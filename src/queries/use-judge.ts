import { useEffect, useMemo, useState } from 'react';
import { betterView } from '#src/domain/pathway/better-view.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
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
    const known = viewsFor(entries, decisions, find, now.slice(0, 10));
    return (template, pathway) => {
      const views = known.get(pathway) ?? new Map<QualificationTemplate, PathwayView>();
      known.set(pathway, views);
      const view =
        views.get(template) ?? evaluatePathway({ template, entries, decisions, pathway, now, find });
      views.set(template, view);
      return view;
    };
  }, [services, entries, decisions, find]);
}

type Views = WeakMap<Pathway, Map<QualificationTemplate, PathwayView>>;

const remembered = new WeakMap<
  readonly WalletEntry[],
  { decisions: readonly RecognitionDecision[]; find: unknown; day: string; views: Views }
>();

/** Views of this very wallet, shared by all that judge: records are replaced and never changed. */
function viewsFor(
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
  find: unknown,
  day: string,
): Views {
  const before = remembered.get(entries);
  if (before?.decisions === decisions && before.find === find && before.day === day) return before.views;
  const views: Views = new WeakMap();
  remembered.set(entries, { decisions, find, day, views });
  return views;
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
