import type { ItemAnswer, Pathway, PlannedModule, RecognitionDecision } from '#src/domain/wallet/records.ts';
import {
  flag,
  isoDate,
  isoDateTime,
  listOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  sha256Hex,
  text,
  textLike,
  whole,
} from '../shape.ts';

export const decisionShape = objectOf<RecognitionDecision>({
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
  letterSha256: orNull(sha256Hex),
});

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
  field: optional(textLike(/^\d{2,4}$/u, 'an ISCED-F code')),
});

const answer = objectOf<ItemAnswer>({
  itemId: text,
  tags: optional(listOf(text)),
  origin: optional(text),
  isThesis: optional(flag),
});

export const pathwayShape = objectOf<Pathway>({
  id: text,
  templateId: text,
  createdOn: isoDateTime,
  planned: listOf(plannedModule),
  pins: listOf(objectOf({ entryId: text, groupId: orNull(text) })),
  ownInstitutionIssuers: listOf(text),
  answers: listOf(answer),
});
