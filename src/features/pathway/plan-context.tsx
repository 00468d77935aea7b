import { createContext, useContext } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Placement } from '#src/domain/pathway/edit/placements-for.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import type { EntryId, Pathway } from '#src/domain/wallet/records.ts';

/** Who issued a credential, and whether the learner says that this is the awarding institution. */
type IssuerStanding = { key: string; name: string; own: boolean };

/** The plan on the page and everything that can be done to it. Every change can be undone. */
export type Plan = {
  /** The plan, or the what-if that is looked at in its place. */
  pathway: Pathway;
  view: PathwayView;
  /** Rules that are met only because of what a what-if takes for granted; empty for a plan. */
  metByAssumption: ReadonlySet<string>;
  /** Where an item could go, group by group, with the reason where it cannot. */
  placements: (itemId: string) => readonly Placement[];
  /** Fixes an item to a group. */
  move: (itemId: string, groupId: string) => void;
  /** Leaves it to the allocation again where an item goes. */
  release: (itemId: string) => void;
  /** Takes a credential out of the plan, or removes a planned module. */
  takeOut: (itemId: string) => void;
  /** Brings back a credential that was taken out. */
  putBack: (itemId: string) => void;
  /** `null` for a planned module and for an issuer without id and name. */
  issuerOf: (itemId: string) => IssuerStanding | null;
  setOwnIssuer: (issuer: IssuerStanding) => void;
  addModule: (groupId: string | null) => void;
  /** @param datum - what a rule lacks of it: the form then begins there */
  editModule: (moduleId: string, datum?: MissingDatum['datum']) => void;
  /** Asks what no document states and the rules of this qualification want to know. */
  ask: (missing: MissingDatum) => void;
  recordDecision: (entryIds: readonly EntryId[], kind?: 'request') => void;
};

const PlanContext = createContext<Plan | null>(null);

export const PlanProvider = PlanContext.Provider;

/** The plan of this page. Throws outside `PlanProvider`: that is a programming mistake. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('usePlan outside PlanProvider');
  return plan;
}
