import { useMemo, useState } from 'react';
import { composePortfolio, type ComposedPortfolio } from '#src/domain/portfolio/compose-portfolio.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import { sharedPathwayOf } from '#src/domain/portfolio/shared-pathway.ts';
import type { SharedPathway } from '#src/domain/portfolio/portfolio.ts';
import type { Settings } from '#src/domain/wallet/records.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useDecisions, useEntries, usePathways } from '#src/queries/wallet-queries.ts';
import { tickedOf, type Draft } from './draft.ts';
import type { ListedEntry } from './use-listed-entries.ts';

/** Pathways that can be shown in a portfolio, by name: those that count in ECTS. */
export function useShareablePathways(): readonly { id: string; name: string }[] {
  const pathways = usePathways();
  const { find } = useTemplates();
  return pathways.flatMap(({ id, templateId }) => {
    const template = find(templateId);
    return template?.unit === 'ECTS' ? [{ id, name: template.name }] : [];
  });
}

/** The chosen pathway with its numbers of today; null for none. */
function useSharedPathway(pathwayId: string): SharedPathway | null {
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = usePathways();
  const { find } = useTemplates();
  const { now } = useServices();
  return useMemo(() => {
    const pathway = pathways.find(({ id }) => id === pathwayId);
    const template = pathway && find(pathway.templateId);
    if (!template) return null;
    const input = { template, entries, decisions, pathway, now: now().toISOString() };
    return sharedPathwayOf(evaluatePathway(input));
  }, [pathwayId, pathways, find, entries, decisions, now]);
}

/** The portfolio that a draft describes, and whether all of its bytes are at hand. */
export function useComposedPortfolio(
  draft: Draft,
  listed: readonly ListedEntry[],
  settings: Settings,
): ComposedPortfolio & { complete: boolean; keys: readonly string[] } {
  const entries = useEntries();
  const decisions = useDecisions();
  const pathway = useSharedPathway(draft.pathwayId);
  const { now } = useServices();
  // One instant for the whole session of composing, so that the same choices give the same link.
  const [sharedOn] = useState(() => `${now().toISOString().slice(0, 16)}:00.000Z`);
  const ticked = new Set(tickedOf(draft));
  const wanted = listed.filter(({ entry }) => ticked.has(entry.id));
  const chosen = wanted.flatMap((one) => (one.chosen ? [one.chosen] : []));
  const composed = composePortfolio(
    chosen,
    {
      holderName: (draft.name ?? settings.holderName).trim(),
      title: '',
      recipient: '',
      purpose: '',
      language: '',
      extracts: [],
      message: draft.message.trim(),
      stopAfter: draft.stopAfter === '' ? null : draft.stopAfter,
      withDecisions: draft.withDecisions,
      sharedOn,
      pathway,
    },
    decisions,
    entries,
  );
  const keys = [...new Set(chosen.flatMap(({ original, originalKey }) => (original ? [originalKey] : [])))];
  return { ...composed, complete: wanted.length > 0 && chosen.length === wanted.length, keys };
}
