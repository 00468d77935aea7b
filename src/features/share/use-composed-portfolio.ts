import { useMemo, useState } from 'react';
import { composePortfolio, type ComposedPortfolio } from '#src/domain/portfolio/compose-portfolio.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import { tickedOf, totalsOf, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import { sharedPathwayOf } from '#src/domain/portfolio/shared-pathway.ts';
import { sharingNameOf } from '#src/domain/portfolio/sharing-name.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { EntryId, Settings } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useDecisions, useEntries, usePathways } from '#src/queries/wallet-queries.ts';
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

/** Entries that count toward a pathway of the learner's, surplus and all; empty for none. */
export function usePathwayEntries(pathwayId: string): ReadonlySet<EntryId> {
  const view = usePathwayView(pathwayId);
  return useMemo(
    () => new Set(view?.groups.flatMap(({ items }) => items.flatMap(({ id, entryIds }) => entryIds ?? [id]))),
    [view],
  );
}

/** A pathway as it stands today; null for none. */
function usePathwayView(pathwayId: string): PathwayView | null {
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = usePathways();
  const { find } = useTemplates();
  const { now } = useServices();
  return useMemo(() => {
    const pathway = pathways.find(({ id }) => id === pathwayId);
    const template = pathway && find(pathway.templateId);
    if (!template) return null;
    return evaluatePathway({ template, entries, decisions, pathway, now: now().toISOString() });
  }, [pathwayId, pathways, find, entries, decisions, now]);
}

/** The portfolio that a draft describes, and whether all of its bytes are at hand. */
export function useComposedPortfolio(
  draft: PortfolioDraft,
  listed: readonly ListedEntry[],
  settings: Settings,
): ComposedPortfolio & { complete: boolean; keys: readonly string[] } {
  const entries = useEntries();
  const decisions = useDecisions();
  const view = usePathwayView(draft.pathwayId);
  const pathway = view && sharedPathwayOf(view);
  const { t } = useText();
  const { now } = useServices();
  // One instant for the whole session of composing, so that the same choices give the same link.
  const [sharedOn] = useState(() => `${now().toISOString().slice(0, 16)}:00.000Z`);
  const ticked = new Set(tickedOf(draft));
  const wanted = listed.filter(({ entry }) => ticked.has(entry.id));
  const chosen = wanted.flatMap((one) => (one.chosen ? [one.chosen] : []));
  const composed = composePortfolio(
    chosen,
    {
      holderName: sharingNameOf(draft, settings).trim(),
      title: draft.title.trim(),
      recipient: draft.keepsRecipient ? '' : draft.recipient.trim(),
      purpose: draft.purpose.trim(),
      language: draft.language,
      message: draft.message.trim(),
      stopAfter: draft.stopAfter === '' ? null : draft.stopAfter,
      withDecisions: draft.withDecisions,
      hoursInWords: (hours) => t('share.choose.own.hours', { hours }),
      sharedOn,
      pathway,
      totals: totalsOf(draft),
    },
    decisions,
    entries,
  );
  const keys = [...new Set(chosen.flatMap(({ original, originalKey }) => (original ? [originalKey] : [])))];
  return { ...composed, complete: wanted.length > 0 && chosen.length === wanted.length, keys };
}
