import type { JsonObject } from '#src/domain/json.ts';
import type { OwnTemplate } from '#src/domain/wallet/records.ts';
import { textAt, withValue } from './draft.ts';

/** As every template says it, so that no plan is ever taken for an award. */
const disclaimer =
  'Planning aid only. Meeting these rules does not entitle anyone to an award: admission, recognition and award are decided by the institution.';

/** A qualification with nothing said about it yet. */
export const blankTemplate = (id: string, groupName: string): JsonObject => ({
  schemaVersion: '0.1',
  id,
  kind: 'named-example',
  unit: 'ECTS',
  total: {},
  groups: [{ id: 'group-1', name: groupName, kind: 'open', min: 0 }],
  rules: [],
  milestones: [],
  nestedFrom: [],
  sources: [],
  confidence: 'written by the learner',
  disclaimer,
});

/** A copy under an id of its own; the disclaimer is always there. */
export function copyOf(document: JsonObject, id: string, name: string): JsonObject {
  const copy = withValue(withValue(document, ['id'], id), ['name'], name);
  return textAt(copy, ['disclaimer']) === '' ? withValue(copy, ['disclaimer'], disclaimer) : copy;
}

/** A record of a draft, as it is kept. */
export const ownTemplateOf = (json: JsonObject, basedOn: string | null, changedOn: string): OwnTemplate => ({
  id: textAt(json, ['id']),
  json: textAt(json, ['disclaimer']) === '' ? withValue(json, ['disclaimer'], disclaimer) : json,
  basedOn,
  changedOn,
});
