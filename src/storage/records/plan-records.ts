import type {
  AssumedDecision,
  ItemAnswer,
  Pathway,
  PlannedModule,
  RecognisedComponent,
  RecognitionDecision,
  RuleOverride,
} from '#src/domain/wallet/records.ts';
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
  yes,
} from '../shape.ts';

const levelShape = objectOf({ scheme: text, level: text });

export const decisionShape = objectOf<RecognitionDecision>({
  id: text,
  entryIds: listOf(text),
  institution: text,
  outcome: oneOf(['pending', 'recognised', 'partial', 'refused']),
  askedOn: orNull(isoDate),
  decidedOn: orNull(isoDate),
  ectsHundredths: orNull(whole),
  recognisedAs: listOf(
    objectOf<RecognisedComponent>({
      title: text,
      ectsHundredths: whole,
      level: orNull(levelShape),
      groupId: orNull(text),
    }),
  ),
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
  level: optional(levelShape),
  offerId: optional(text),
  failed: optional(yes),
});

const answer = objectOf<ItemAnswer>({
  itemId: text,
  tags: optional(listOf(text)),
  origin: optional(text),
  isThesis: optional(flag),
  usedElsewhere: optional(flag),
  gradeReached: optional(flag),
  assured: optional(flag),
});

export const pathwayShape = objectOf<Pathway>({
  id: text,
  templateId: text,
  name: text,
  createdOn: isoDateTime,
  planned: listOf(plannedModule),
  pins: listOf(objectOf({ entryId: text, groupId: orNull(text) })),
  ownInstitutionIssuers: listOf(text),
  answers: listOf(answer),
  regimeIds: listOf(text),
  overrides: listOf(
    objectOf<RuleOverride>({ ruleId: text, as: oneOf(['met', 'waived']), note: text, on: isoDate }),
  ),
  confirmed: listOf(objectOf({ key: text, on: isoDate })),
  lastPlacement: listOf(objectOf({ itemId: text, groupId: text })),
  scratchOf: orNull(text),
  assumed: listOf(
    objectOf<AssumedDecision>({
      entryIds: listOf(text),
      outcome: oneOf(['recognised', 'refused']),
      ectsHundredths: orNull(whole),
    }),
  ),
  copiedFrom: optional(text),
  askFor: optional(listOf(text)),
});
