import type { IsoDateTime } from '#src/domain/time.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';

/** A copy of a plan for a what-if. A copy of a what-if is another what-if about the same plan. */
export const openScratch = (pathway: Pathway, newId: string, now: IsoDateTime): Pathway => ({
  ...pathway,
  id: newId,
  createdOn: now,
  scratchOf: pathway.scratchOf ?? pathway.id,
});

/**
 * Makes a what-if the plan that it is a copy of. The plan keeps its id, and with it its decisions. What the what-if
 * took for granted that somebody would recognise is to be asked for, and never recorded as decided.
 */
export function keepScratch(pathway: Pathway, scratch: Pathway): Pathway {
  const assumed = scratch.assumed.filter(({ outcome }) => outcome === 'recognised');
  const askFor = new Set([...(pathway.askFor ?? []), ...assumed.flatMap(({ entryIds }) => entryIds)]);
  return {
    ...scratch,
    id: pathway.id,
    name: pathway.name,
    createdOn: pathway.createdOn,
    scratchOf: pathway.scratchOf,
    assumed: pathway.assumed,
    ...(askFor.size > 0 && { askFor: [...askFor] }),
  };
}
