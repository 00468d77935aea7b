import type { EctsHundredths } from '#src/domain/credential/ects.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import type { PlannedModule } from '#src/domain/wallet/records.ts';

/** A planned module as it is being typed: everything is text, and nothing is refused before it is saved. */
export type PlannedDraft = {
  title: string;
  provider: string;
  /** Credits; "7.5" or "7,5". */
  ects: string;
  /** "1" to "8"; empty where not known. */
  eqf: string;
  /** An ISCED-F code; empty where not known. */
  field: string;
  /** An ISO date; empty where not known. */
  expectedOn: string;
  /** Empty lets the allocation choose. */
  groupId: string;
  isThesis: boolean;
};

/** What keeps a draft from being saved. Each has its text as `pathway.planned.error.<code>`. */
type PlannedDraftError = 'title-missing' | 'ects-missing' | 'ects-not-a-number' | 'ects-out-of-range';
export type PlannedDraftErrors = Partial<Record<'title' | 'ects', PlannedDraftError>>;

/** The largest planned module: 360 ECTS, six full-time years. */
const largestHundredths = 36_000;

export const emptyPlannedDraft: PlannedDraft = {
  title: '',
  provider: '',
  ects: '',
  eqf: '',
  field: '',
  expectedOn: '',
  groupId: '',
  isThesis: false,
};

export function plannedDraftOf(module: PlannedModule): PlannedDraft {
  return {
    title: module.title,
    provider: module.provider,
    ects: String(module.ectsHundredths / 100),
    eqf: module.eqf === null ? '' : String(module.eqf),
    field: module.field ?? '',
    expectedOn: module.expectedOn ?? '',
    groupId: module.groupId ?? '',
    isThesis: module.kind === 'thesis',
  };
}

/**
 * The module that a draft describes, or what is wrong with it, by field.
 *
 * @param unit - the unit its credits are in
 * @param before - the module that is changed, for what the form does not ask
 */
export function plannedModuleFrom(
  draft: PlannedDraft,
  id: string,
  unit: string,
  before: PlannedModule | null = null,
): Result<PlannedModule, PlannedDraftErrors> {
  const title = draft.title.trim();
  const ects = ectsFrom(draft.ects);
  if (title === '' || !ects.ok) {
    return err({
      ...(title === '' && { title: 'title-missing' as const }),
      ...(!ects.ok && { ects: ects.error }),
    });
  }
  return ok({
    id,
    title,
    provider: draft.provider.trim(),
    ectsHundredths: ects.value,
    ...(unit === 'ECTS' ? {} : { unit }),
    ...(draft.isThesis ? { kind: 'thesis' as const } : {}),
    ...(draft.field === '' ? {} : { field: draft.field }),
    eqf: draft.eqf === '' ? null : Number(draft.eqf),
    expectedOn: draft.expectedOn === '' ? null : draft.expectedOn,
    groupId: draft.groupId === '' ? null : draft.groupId,
    ...(before?.level === undefined ? {} : { level: before.level }),
    ...(before?.offerId === undefined ? {} : { offerId: before.offerId }),
    ...(before?.failed === undefined ? {} : { failed: before.failed }),
  });
}

function ectsFrom(text: string): Result<EctsHundredths, PlannedDraftError> {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return err('ects-missing');
  if (!/^\d+(\.\d{1,2})?$/.test(typed)) return err('ects-not-a-number');
  const hundredths = Math.round(Number(typed) * 100);
  return hundredths < 1 || hundredths > largestHundredths ? err('ects-out-of-range') : ok(hundredths);
}
