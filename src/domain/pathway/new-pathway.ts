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
