import { describe, expect, test } from 'vitest';
import type { AddedValue } from '#src/domain/wallet/additions.ts';
import { additionDraftOf, additionFrom, type AdditionDraft } from './addition-draft.ts';

const today = '2026-11-21';
const draft = (typed: Partial<AdditionDraft>): AdditionDraft => ({ ...additionDraftOf(null), ...typed });

test.each<AddedValue>([
  { kind: 'text', text: 'On site' },
  { kind: 'date', date: '2026-05-01' },
  { kind: 'level', scheme: 'EQF', level: '6' },
  { kind: 'level', scheme: 'SeQF', level: '6' },
  { kind: 'workload', hours: 75.5, credits: null },
  { kind: 'workload', hours: null, credits: { hundredths: 1500, unit: 'UK-CATS' } },
  { kind: 'workload', hours: 75, credits: { hundredths: 250, unit: 'ECTS' } },
  { kind: 'field', code: '073' },
  { kind: 'field', code: '0732' },
  { kind: 'grade', value: '17', scale: '0 to 20' },
])('what is edited and saved unchanged stays the same: %j', (value) => {
  expect(additionFrom(value.kind, additionDraftOf(value), today)).toEqual({ ok: true, value });
});

describe('what is not said stays unsaid', () => {
  test.each<[AddedValue['kind'], Partial<AdditionDraft>, object]>([
    ['text', { text: '  ' }, { text: 'text-missing' }],
    ['date', {}, { date: 'date-missing' }],
    ['date', { date: '2026-11-22' }, { date: 'date-in-future' }],
    ['level', {}, { level: 'level-missing' }],
    ['level', { scheme: 'other', level: '5' }, { otherScheme: 'scheme-missing' }],
    ['workload', {}, { credits: 'workload-missing' }],
    ['workload', { hours: 'many', credits: '-2' }, { hours: 'not-a-number', credits: 'not-a-number' }],
    ['workload', { credits: '0' }, { credits: 'out-of-range' }],
    ['workload', { credits: '1000.5' }, { credits: 'out-of-range' }],
    ['field', {}, { narrow: 'field-missing' }],
    ['field', { code: '9912' }, { code: 'field-not-a-code' }],
    ['field', { code: '73' }, { code: 'field-not-a-code' }],
    ['grade', { scale: '0 to 20' }, { grade: 'grade-missing' }],
  ])('%s %j', (kind, typed, error) => {
    expect(additionFrom(kind, draft(typed), today)).toEqual({ ok: false, error });
  });
});

test('words kept from before do not turn into a level', () => {
  const words = additionDraftOf({ kind: 'text', text: 'EQF 6' });
  expect(additionFrom('level', words, today)).toEqual({ ok: false, error: { level: 'level-missing' } });
});
