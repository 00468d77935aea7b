import type { JsonObject } from '#src/domain/json.ts';
import type { IsoDateTime } from '#src/domain/time.ts';
import type { EntryId, Pathway, RecognitionDecision } from '#src/domain/wallet/records.ts';
import { newPathway } from '#src/domain/pathway/new-pathway.ts';

/** What a pathway file says, see docs/pathway-file.md. Amounts are in hundredths, absent lists empty. */
export type PathwayFile = {
  /** The id of a template, or a whole one. */
  template: string | JsonObject;
  /** Decisions that the plan rests on. They name no pathway. */
  decisions: readonly RecognitionDecision[];
} & Pick<
  Pathway,
  'name' | 'planned' | 'pins' | 'answers' | 'regimeIds' | 'overrides' | 'confirmed' | 'ownInstitutionIssuers'
>;

/** A plan toward a template that holds nothing yet. */
export const emptyPathwayFile = (template: PathwayFile['template']): PathwayFile => ({
  template,
  name: '',
  planned: [],
  decisions: [],
  pins: [],
  answers: [],
  regimeIds: [],
  overrides: [],
  confirmed: [],
  ownInstitutionIssuers: [],
});

/** Why a file gives no pathway. Each code has its text as `pathway.file.<code>`; `at` is a JSON Pointer. */
export type PathwayFileProblem = {
  code:
    | 'file-too-large'
    | 'json-broken'
    | 'too-deep'
    | 'not-a-pathway'
    | 'version-unknown'
    | 'template-wrong'
    | 'field-missing'
    | 'field-wrong'
    | 'too-many'
    | 'id-twice';
  at: string;
};

export const pathwayFileFormat = 'cairn-pathway';
export const pathwayFileVersion = 1;

/** More than any plan holds: what exceeds them is no plan. `problems` are told, the rest is not looked for. */
export const pathwayFileLimits = {
  characters: 1_000_000,
  depth: 24,
  planned: 500,
  decisions: 500,
  credentials: 500,
  pins: 5000,
  answers: 5000,
  list: 300,
  problems: 20,
} as const;

/** The id of the template that a file names or brings along. */
export const templateIdOf = ({ template }: PathwayFile): string =>
  typeof template === 'string' ? template : typeof template['id'] === 'string' ? template['id'] : '';

/**
 * The groups that credentials were fixed to which are not among those here, one for each: a file names a credential
 * by a fingerprint and never holds it.
 *
 * @param here - ids of the entries of this wallet
 */
export const placesOfAbsent = ({ pins }: Pick<PathwayFile, 'pins'>, here: ReadonlySet<EntryId>): string[] =>
  pins.flatMap(({ entryId, groupId }) =>
    groupId !== null && isEntryId(entryId) && !here.has(entryId) ? [groupId] : [],
  );

/** Whether an id names a credential by the hash of its file, and not a planned module. */
export const isEntryId = (id: string): boolean => /^[0-9a-f]{64}\.\d{1,6}$/.test(id);

/** A file's plan as records under an id of this device, with the decisions bound to it. */
export function recordsOf(
  file: PathwayFile,
  id: string,
  now: IsoDateTime,
): { pathway: Pathway; decisions: RecognitionDecision[] } {
  const { name, planned, pins, answers, regimeIds, overrides, confirmed, ownInstitutionIssuers } = file;
  return {
    pathway: {
      ...newPathway(id, templateIdOf(file), now),
      ...{ name, planned, pins, answers, regimeIds, overrides, confirmed, ownInstitutionIssuers },
    },
    decisions: file.decisions.map((decision) => ({ ...decision, pathwayId: id })),
  };
}

/**
 * A received plan as one of the receiver's own: modules get ids that no other plan has. Decisions are left
 * behind, because they say what an institution told somebody, and what-ifs are none of a file's.
 */
export function adoptedPathway(file: PathwayFile, newId: () => string, now: IsoDateTime): Pathway {
  const { pathway } = recordsOf(file, newId(), now);
  const ids = new Map(pathway.planned.map(({ id }) => [id, newId()]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  return {
    ...pathway,
    planned: pathway.planned.map((module) => ({ ...module, id: renamed(module.id) })),
    pins: pathway.pins.map((pin) => ({ ...pin, entryId: renamed(pin.entryId) })),
    answers: pathway.answers.map((answer) => ({ ...answer, itemId: renamed(answer.itemId) })),
  };
}
