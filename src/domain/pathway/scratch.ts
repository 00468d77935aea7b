import type { IsoDateTime } from '../time.ts';
import type { AssumedDecision, Pathway } from '../wallet/records.ts';

/** A copy of a plan for a what-if. A copy of a what-if is another what-if about the same plan. */
export const openScratch = (pathway: Pathway, newId: string, now: IsoDateTime): Pathway => ({
  ...pathway,
  id: newId,
  createdOn: now,
  scratchOf: pathway.scratchOf ?? pathway.id,
});

/** What comes of keeping a what-if. */
export type KeptScratch = {
  /** The plan to save: what was tried out, without what was taken for granted. */
  pathway: Pathway;
  /** What it took for granted that somebody would recognise: to be asked for, and never recorded as decided. */
  toAsk: readonly AssumedDecision[];
};

/** Makes a what-if the plan that it is a copy of. The plan keeps its id, and with it its decisions. */
export const keepScratch = (pathway: Pathway, scratch: Pathway): KeptScratch => ({
  pathway: {
    ...scratch,
    id: pathway.id,
    name: pathway.name,
    createdOn: pathway.createdOn,
    scratchOf: pathway.scratchOf,
    assumed: pathway.assumed,
  },
  toAsk: scratch.assumed.filter(({ outcome }) => outcome === 'recognised'),
});
