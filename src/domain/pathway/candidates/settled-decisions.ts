import { decidedTotal } from '#src/domain/wallet/decided-amounts.ts';
import { compareDecisions } from '#src/domain/wallet/entry-state.ts';
import type { EntryId, Pathway, RecognitionDecision } from '#src/domain/wallet/records.ts';

/** A decision as a pathway goes by it; `assumed` where nobody made it and a what-if takes it for granted. */
export type SettledDecision = RecognitionDecision & { assumed?: true };

/**
 * The decisions that a pathway goes by. What one institution decided does not bind another: only a decision of
 * this pathway counts here. A question that is open and names no pathway may be about this one, and gives
 * nothing until then. What a what-if assumes of an entry stands before what was decided about it.
 */
export function settledDecisions(
  pathway: Pathway,
  decisions: readonly RecognitionDecision[],
): SettledDecision[] {
  const assumed = new Set(pathway.assumed.flatMap(({ entryIds }) => entryIds));
  const real = decisions
    .filter(
      ({ pathwayId, outcome }) =>
        bindsTo(pathway, pathwayId) || (pathwayId === null && outcome === 'pending'),
    )
    .map((decision) => ({
      ...decision,
      entryIds: decision.entryIds.filter((id) => !assumed.has(id)),
    }))
    .filter(({ entryIds }) => entryIds.length > 0);
  return [...real, ...pathway.assumed.map((_, index) => asDecision(pathway, index))];
}

/** A what-if, and a plan that was duplicated, go by what was decided for the plan that they are a copy of. */
export const bindsTo = (
  { id, scratchOf, copiedFrom }: Pick<Pathway, 'id' | 'scratchOf' | 'copiedFrom'>,
  pathwayId: string | null,
): boolean => pathwayId !== null && [id, scratchOf, copiedFrom].includes(pathwayId);

export const givesCredits = ({ outcome }: RecognitionDecision): boolean =>
  outcome === 'recognised' || outcome === 'partial';

/** The decision about an entry to go by: one of this pathway before a question that names none. */
export function decisionFor(id: EntryId, decisions: readonly SettledDecision[]): SettledDecision | null {
  const about = decisions.filter((decision) => decision.entryIds.includes(id));
  const own = about.filter((decision) => decision.pathwayId !== null);
  return (own.length > 0 ? own : about).sort(compareDecisions)[0] ?? null;
}

function asDecision(pathway: Pathway, index: number): SettledDecision {
  const { entryIds = [], outcome = 'refused', ectsHundredths = null } = pathway.assumed[index] ?? {};
  return {
    id: `assumed-${String(index)}`,
    entryIds,
    institution: '',
    outcome,
    askedOn: null,
    decidedOn: null,
    ectsHundredths,
    recognisedAs: [],
    reference: '',
    note: '',
    pathwayId: pathway.id,
    letterSha256: null,
    assumed: true,
  };
}

/** Whether it recognises credits, and says as what. */
export const recognisesASet = (decision: RecognitionDecision): boolean =>
  givesCredits(decision) && decision.recognisedAs.length > 0 && (decidedTotal(decision) ?? 0) > 0;
