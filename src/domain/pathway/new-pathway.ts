import type { IsoDateTime } from '../time.ts';
import type { Pathway } from '../wallet/records.ts';

/** A plan with nothing in it yet. */
export const newPathway = (id: string, templateId: string, createdOn: IsoDateTime): Pathway => ({
  id,
  templateId,
  name: '',
  createdOn,
  planned: [],
  pins: [],
  ownInstitutionIssuers: [],
  answers: [],
  regimeIds: [],
  overrides: [],
  confirmed: [],
  lastPlacement: [],
  scratchOf: null,
  assumed: [],
});

/** Another plan toward the same target, to go its own way. What was decided for the first counts for both. */
export const copyOfPathway = (
  pathway: Pathway,
  copy: Pick<Pathway, 'id' | 'name' | 'createdOn'>,
): Pathway => ({ ...pathway, ...copy, copiedFrom: pathway.copiedFrom ?? pathway.id });
