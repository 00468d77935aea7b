import { err, ok, type Result } from '#src/domain/result.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { EntryId, RecognitionDecision } from '#src/domain/wallet/records.ts';
import {
  componentsFrom,
  draftOfComponent,
  type ComponentDraft,
  type ComponentError,
  type ComponentErrors,
  type ComponentField,
} from './component-draft.ts';
import { typedEcts, type EctsError } from './typed-ects.ts';

/** A decision as it is being typed: everything is text, and nothing is refused before it is saved. */
export type DecisionDraft = {
  entryIds: readonly EntryId[];
  institution: string;
  /** Empty until it is chosen: Cairn suggests no outcome. */
  outcome: RecognitionDecision['outcome'] | '';
  askedOn: string;
  decidedOn: string;
  /** ECTS credits; empty means the amounts that the credentials state. */
  ects: string;
  /** As which components they recognised it; empty where it stays what it is. */
  components: readonly ComponentDraft[];
  reference: string;
  note: string;
  /** Empty for none. */
  pathwayId: string;
  letterSha256: string | null;
};

/** What keeps a draft from being saved. Each has its text as `recognition.error.<code>`. */
type DraftError =
  | 'entries-missing'
  | 'institution-missing'
  | 'outcome-missing'
  | 'asked-in-future'
  | 'decided-missing'
  | 'decided-in-future'
  | 'decided-before-asked'
  | EctsError
  | ComponentError;

export type DraftField =
  'entryIds' | 'institution' | 'outcome' | 'askedOn' | 'decidedOn' | 'ects' | ComponentField;
export type DraftErrors = Partial<Record<DraftField, DraftError>>;

export function emptyDraft(
  entryIds: readonly EntryId[],
  pathwayId: string | null,
  outcome: DecisionDraft['outcome'] = '',
): DecisionDraft {
  return {
    entryIds,
    institution: '',
    outcome,
    askedOn: '',
    decidedOn: '',
    ects: '',
    components: [],
    reference: '',
    note: '',
    pathwayId: pathwayId ?? '',
    letterSha256: null,
  };
}

/** @param pathwayId - the pathway it is answered from, for a decision that names none */
export function draftOf(decision: RecognitionDecision, pathwayId: string | null = null): DecisionDraft {
  return {
    ...decision,
    askedOn: decision.askedOn ?? '',
    decidedOn: decision.decidedOn ?? '',
    ects: decision.ectsHundredths === null ? '' : String(decision.ectsHundredths / 100),
    components: decision.recognisedAs.map(draftOfComponent),
    pathwayId: decision.pathwayId ?? pathwayId ?? '',
  };
}

/**
 * The decision that a draft describes, or what is wrong with it, by field. Fields that the outcome
 * does not use (a day for an open question, an amount for a refusal) are dropped, not refused.
 *
 * @param today - the learner's own calendar day
 */
export function decisionFrom(
  draft: DecisionDraft,
  id: string,
  today: IsoDate,
): Result<RecognitionDecision, DraftErrors> {
  const { outcome } = draft;
  const decided = outcome !== 'pending' && outcome !== '';
  const counts = outcome === 'recognised' || outcome === 'partial';
  const asOther = counts && draft.components.length > 0;
  const components = asOther ? componentsFrom(draft.components) : ok([]);
  const amount = counts && !asOther ? typedEcts(draft.ects, outcome === 'partial') : ok(null);
  const errors: DraftErrors = {
    ...(draft.entryIds.length === 0 && { entryIds: 'entries-missing' }),
    ...(draft.institution.trim() === '' && { institution: 'institution-missing' }),
    ...(outcome === '' && { outcome: 'outcome-missing' }),
    ...(draft.askedOn > today && { askedOn: 'asked-in-future' }),
    ...(decided && decidedError(draft, today)),
    ...(!amount.ok && { ects: amount.error }),
    ...componentErrors(components),
  };
  if (outcome === '' || !amount.ok || !components.ok || Object.keys(errors).length > 0) return err(errors);
  return ok({
    id,
    entryIds: draft.entryIds,
    institution: draft.institution.trim(),
    outcome,
    askedOn: draft.askedOn === '' ? null : draft.askedOn,
    decidedOn: decided ? draft.decidedOn : null,
    ectsHundredths: asOther
      ? components.value.reduce((sum, component) => sum + component.ectsHundredths, 0)
      : amount.value,
    recognisedAs: components.value,
    reference: draft.reference.trim(),
    note: draft.note.trim(),
    pathwayId: draft.pathwayId === '' ? null : draft.pathwayId,
    letterSha256: draft.letterSha256,
  });
}

const componentErrors = (components: Result<unknown, ComponentErrors>): DraftErrors =>
  components.ok ? {} : components.error;

function decidedError(draft: DecisionDraft, today: IsoDate): DraftErrors {
  if (draft.decidedOn === '') return { decidedOn: 'decided-missing' };
  if (draft.decidedOn > today) return { decidedOn: 'decided-in-future' };
  return draft.askedOn !== '' && draft.decidedOn < draft.askedOn ? { decidedOn: 'decided-before-asked' } : {};
}
