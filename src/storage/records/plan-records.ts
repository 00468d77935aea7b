import type { Pathway, PlannedModule, RecognitionDecision } from '#src/domain/wallet/records.ts';
import { isoDate, isoDateTime, listOf, objectOf, oneOf, optional, orNull, text, whole } from '../shape.ts';
import type { RecordKind } from './record-kind.ts';

export const decisionKind: RecordKind<RecognitionDecision> = {
  shape: objectOf<RecognitionDecision>({
    id: text,
    entryIds: listOf(text),
    institution: text,
    outcome: oneOf(['pending', 'recognised', 'partial', 'refused']),
    askedOn: orNull(isoDate),
    decidedOn: orNull(isoDate),
    ectsHundredths: orNull(whole),
    reference: text,
    note: text,
    pathwayId: orNull(text),
  }),
  migrations: {},
};

const plannedModule = objectOf<PlannedModule>({
  id: text,
  title: text,
  provider: text,
  ectsHundredths: whole,
  eqf: orNull(whole),
  expectedOn: orNull(isoDate),
  groupId: orNull(text),
  unit: optional(text),
  kind: optional(oneOf(['thesis'])),
});

export const pathwayKind: RecordKind<Pathway> = {
  shape: objectOf<Pathway>({
    id: text,
    templateId: text,
    createdOn: isoDateTime,
    planned: listOf(plannedModule),
    pins: listOf(objectOf({ entryId: text, groupId: orNull(text) })),
    ownInstitutionIssuers: listOf(text),
  }),
  migrations: {},
};
