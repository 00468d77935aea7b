import type { EctsHundredths } from '#src/domain/credential/ects.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { EntryId, RecognitionDecision } from '#src/domain/wallet/records.ts';

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
  | 'ects-missing'
  | 'ects-not-a-number'
  | 'ects-too-large'
  | 'ects-negative';

export type DraftField = 'entryIds' | 'institution' | 'outcome' | 'askedOn' | 'decidedOn' | 'ects';
export type DraftErrors = Partial<Record<DraftField, DraftError>>;

/** The largest amount that one decision can hold: 1,000 ECTS. */
const largestHundredths = 100_000;

export function emptyDraft(entryIds: readonly EntryId[], pathwayId: string | null): DecisionDraft {
  return {
    entryIds,
    institution: '',
    outcome: '',
    askedOn: '',
    decidedOn: '',
    ects: '',
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
  const amount = counts ? ectsFrom(draft.ects, outcome === 'partial') : ok(null);
  const errors: DraftErrors = {
    ...(draft.entryIds.length === 0 && { entryIds: 'entries-missing' }),
    ...(draft.institution.trim() === '' && { institution: 'institution-missing' }),
    ...(outcome === '' && { outcome: 'outcome-missing' }),
    ...(draft.askedOn > today && { askedOn: 'asked-in-future' }),
    ...(decided && decidedError(draft, today)),
    ...(!amount.ok && { ects: amount.error }),
  };
  if (outcome === '' || !amount.ok || Object.keys(errors).length > 0) return err(errors);
  return ok({
    id,
    entryIds: draft.entryIds,
    institution: draft.institution.trim(),
    outcome,
    askedOn: draft.askedOn === '' ? null : draft.askedOn,
    decidedOn: decided ? draft.decidedOn : null,
    ectsHundredths: amount.value,
    reference: draft.reference.trim(),
    note: draft.note.trim(),
    pathwayId: draft.pathwayId === '' ? null : draft.pathwayId,
    letterSha256: draft.letterSha256,
    recognisedAs: [],
  });
}

function decidedError(draft: DecisionDraft, today: IsoDate): DraftErrors {
  if (draft.decidedOn === '') return { decidedOn: 'decided-missing' };
  if (draft.decidedOn > today) return { decidedOn: 'decided-in-future' };
  return draft.askedOn !== '' && draft.decidedOn < draft.askedOn ? { decidedOn: 'decided-before-asked' } : {};
}

/** "7.5" or "7,5"; empty means "as stated", which a decision in part cannot mean. */
function ectsFrom(text: string, required: boolean): Result<EctsHundredths | null, DraftError> {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return required ? err('ects-missing') : ok(null);
  if (/^-\d/.test(typed)) return err('ects-negative');
  if (!/^\d+(\.\d{1,2})?$/.test(typed)) return err('ects-not-a-number');
  const hundredths = Math.round(Number(typed) * 100);
  return hundredths > largestHundredths ? err('ects-too-large') : ok(hundredths);
}
