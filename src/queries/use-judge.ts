import { useMemo } from 'react';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { useServices } from './services.tsx';
import { useDecisions, useEntries } from './wallet-queries.ts';

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
