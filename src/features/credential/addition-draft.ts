import { iscedCodeOf, namedField } from '#src/domain/credential/isced-f.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { AddedValue } from '#src/domain/wallet/additions.ts';

/** Something the learner adds, as it is being typed: everything is text. */
export type AdditionDraft = {
  text: string;
  date: string;
  /** A scheme by name; `other` asks for it in `otherScheme`. */
  scheme: string;
  otherScheme: string;
  level: string;
  hours: string;
  credits: string;
  unit: string;
  /** A narrow field of ISCED-F, by its three digits. */
  narrow: string;
  /** The four digits of a detailed field, where the learner knows them. */
  code: string;
  grade: string;
  scale: string;
};

/** What keeps a draft from being saved. Each has its text as `credential.addition.error.<code>`. */
type AdditionError =
  | 'text-missing'
  | 'date-missing'
  | 'date-in-future'
  | 'scheme-missing'
  | 'level-missing'
  | 'workload-missing'
  | 'not-a-number'
  | 'out-of-range'
  | 'field-missing'
  | 'field-not-a-code'
  | 'grade-missing';

export type AdditionErrors = Partial<Record<keyof AdditionDraft, AdditionError>>;

/** Schemes to choose from, the European one first; another can be named. */
export const levelSchemes = ['EQF', 'UK-RQF/FHEQ', 'SCQF', 'IE-NFQ', 'MQF'] as const;

const empty: AdditionDraft = {
  text: '',
  date: '',
  scheme: 'EQF',
  otherScheme: '',
  level: '',
  hours: '',
  credits: '',
  unit: 'ECTS',
  narrow: '',
  code: '',
  grade: '',
  scale: '',
};

export function additionDraftOf(value: AddedValue | null): AdditionDraft {
  switch (value?.kind) {
    case 'text':
      return { ...empty, text: value.text };
    case 'date':
      return { ...empty, date: value.date };
    case 'level': {
      const listed = (levelSchemes as readonly string[]).includes(value.scheme);
      return listed
        ? { ...empty, scheme: value.scheme, level: value.level }
        : { ...empty, scheme: 'other', otherScheme: value.scheme, level: value.level };
    }
    case 'workload':
      return {
        ...empty,
        hours: value.hours === null ? '' : String(value.hours),
        credits: value.credits === null ? '' : String(value.credits.hundredths / 100),
        unit: value.credits?.unit ?? 'ECTS',
      };
    case 'field': {
      const narrow = namedField(value.code) ?? '';
      return { ...empty, narrow, code: value.code === narrow ? '' : value.code };
    }
    case 'grade':
      return { ...empty, grade: value.value, scale: value.scale };
    case undefined:
      return empty;
  }
}

/**
 * What a draft says in the shape that is asked for, or what is wrong with it, by field.
 *
 * @param today - the learner's own calendar day
 */
export function additionFrom(
  kind: AddedValue['kind'],
  draft: AdditionDraft,
  today: IsoDate,
): Result<AddedValue, AdditionErrors> {
  switch (kind) {
    case 'text':
      return filled('text', draft.text, 'text-missing', (text) => ({ kind, text }));
    case 'date':
      return draft.date > today
        ? err({ date: 'date-in-future' })
        : filled('date', draft.date, 'date-missing', (date) => ({ kind, date }));
    case 'level':
      return levelFrom(draft);
    case 'workload':
      return workloadFrom(draft);
    case 'field':
      return fieldFrom(draft);
    case 'grade':
      return filled('grade', draft.grade, 'grade-missing', (value) => ({
        kind,
        value,
        scale: draft.scale.trim(),
      }));
  }
}

function filled(
  field: keyof AdditionDraft,
  typed: string,
  missing: AdditionError,
  value: (text: string) => AddedValue,
): Result<AddedValue, AdditionErrors> {
  const text = typed.trim();
  return text === '' ? err({ [field]: missing }) : ok(value(text));
}

function levelFrom(draft: AdditionDraft): Result<AddedValue, AdditionErrors> {
  const scheme = draft.scheme === 'other' ? draft.otherScheme.trim() : draft.scheme;
  const level = draft.level.trim();
  return scheme === '' || level === ''
    ? err({
        ...(scheme === '' && { otherScheme: 'scheme-missing' as const }),
        ...(level === '' && { level: 'level-missing' as const }),
      })
    : ok({ kind: 'level', scheme, level });
}

/** More than anyone studies in a life: a slip of the finger. */
const largest = { hours: 100_000, credits: 1000 } as const;

function workloadFrom(draft: AdditionDraft): Result<AddedValue, AdditionErrors> {
  const hours = numberFrom(draft.hours, largest.hours);
  const credits = numberFrom(draft.credits, largest.credits);
  if (!hours.ok || !credits.ok)
    return err({ ...(!hours.ok && { hours: hours.error }), ...(!credits.ok && { credits: credits.error }) });
  if (hours.value === null && credits.value === null) return err({ credits: 'workload-missing' });
  return ok({
    kind: 'workload',
    hours: hours.value,
    credits:
      credits.value === null ? null : { hundredths: Math.round(credits.value * 100), unit: draft.unit },
  });
}

/** "7.5" or "7,5", above zero; `null` where nothing is typed. */
function numberFrom(typed: string, largestValue: number): Result<number | null, AdditionError> {
  const text = typed.trim().replace(',', '.');
  if (text === '') return ok(null);
  if (!/^\d+(\.\d{1,2})?$/.test(text)) return err('not-a-number');
  const value = Number(text);
  return value > 0 && value <= largestValue ? ok(value) : err('out-of-range');
}

function fieldFrom({ narrow, code }: AdditionDraft): Result<AddedValue, AdditionErrors> {
  const typed = code.trim();
  if (typed === '')
    return narrow === '' ? err({ narrow: 'field-missing' }) : ok({ kind: 'field', code: narrow });
  const known = /^\d{4}$/.test(typed) && namedField(typed) !== null ? iscedCodeOf(typed) : null;
  return known === null ? err({ code: 'field-not-a-code' }) : ok({ kind: 'field', code: known });
}
