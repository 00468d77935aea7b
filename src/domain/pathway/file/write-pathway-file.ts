import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { EntryId, PlannedModule, RecognitionDecision } from '#src/domain/wallet/records.ts';
import { isEntryId, pathwayFileFormat, pathwayFileVersion, type PathwayFile } from './pathway-file.ts';

/** What goes along beside the plan itself; nothing unless it is asked for. */
export type PathwayFileChoices = { withDecisions: boolean; withNotes: boolean };

/**
 * A plan as a pathway file. Credentials are named by the hash of their file and are never inside; decisions and
 * what the learner wrote for themselves are left out unless they are asked for.
 */
export function writePathwayFile(file: PathwayFile, choices: PathwayFileChoices): string {
  const { withDecisions, withNotes } = choices;
  const document = compact({
    format: pathwayFileFormat,
    version: pathwayFileVersion,
    template: file.template,
    name: file.name,
    planned: file.planned.map(moduleJson),
    decisions: withDecisions ? file.decisions.map((decision) => decisionJson(decision, withNotes)) : [],
    pins: file.pins.map(({ entryId, groupId }) => ({ ...itemJson(entryId), group: groupId })),
    answers: file.answers.map(({ itemId, tags, ...answer }) => ({
      ...itemJson(itemId),
      ...(tags && { tags: [...tags] }),
      ...answer,
    })),
    regimes: [...file.regimeIds],
    overrides: file.overrides.map(({ ruleId, as, note, on }) => ({
      ...{ rule: ruleId, as, on },
      ...(withNotes && note !== '' && { note }),
    })),
    confirmed: file.confirmed.map(({ key, on }) => ({ key, on })),
    ownIssuers: [...file.ownInstitutionIssuers],
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}

const moduleJson = (module: PlannedModule): JsonObject =>
  compact({
    id: module.id,
    title: module.title,
    provider: module.provider,
    credits: module.ectsHundredths / 100,
    unit: module.unit ?? null,
    kind: module.kind ?? null,
    field: module.field ?? null,
    eqf: module.eqf,
    level: module.level ? { ...module.level } : null,
    expectedOn: module.expectedOn,
    group: module.groupId,
    offer: module.offerId ?? null,
    failed: module.failed ?? null,
  });

const decisionJson = (decision: RecognitionDecision, withNotes: boolean): JsonObject =>
  compact({
    id: decision.id,
    credentials: decision.entryIds.map(credentialJson),
    institution: decision.institution,
    outcome: decision.outcome,
    askedOn: decision.askedOn,
    decidedOn: decision.decidedOn,
    credits:
      decision.ectsHundredths === null || decision.recognisedAs.length > 0
        ? null
        : decision.ectsHundredths / 100,
    recognisedAs: decision.recognisedAs.map(({ title, ectsHundredths, level, groupId }) =>
      compact({ title, credits: ectsHundredths / 100, level: level ? { ...level } : null, group: groupId }),
    ),
    reference: decision.reference,
    note: withNotes ? decision.note : '',
  });

const itemJson = (id: EntryId): JsonObject =>
  isEntryId(id) ? { credential: credentialJson(id) } : { item: id };

function credentialJson(id: EntryId): JsonValue {
  const [sha256 = '', index] = id.split('.');
  return isEntryId(id) ? { sha256, index: Number(index) } : id;
}

/** Without what says nothing: null, an empty text, an empty list. */
function compact(object: JsonObject): JsonObject {
  const said = Object.entries(object).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}
