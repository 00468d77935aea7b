import { expect, test } from 'vitest';
import { buildDecision } from '#src/test/build-records.ts';
import { decisionFrom, draftOf, emptyDraft, type DecisionDraft } from './decision-draft.ts';

const today = '2026-11-21';
const draft = (overrides: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...emptyDraft(['a'], null),
  institution: 'Sample University',
  outcome: 'recognised',
  decidedOn: '2026-10-01',
  ...overrides,
});
const errorsOf = (typed: DecisionDraft) => {
  const result = decisionFrom(typed, 'id', today);
  return result.ok ? {} : result.error;
};

test('a decision that is edited and saved unchanged stays the same', () => {
  for (const decision of [
    buildDecision({
      entryIds: ['a', 'b'],
      ectsHundredths: 750,
      pathwayId: 'pathway-1',
      note: 'Letter of May',
    }),
    buildDecision({ entryIds: ['a'], outcome: 'pending', decidedOn: null }),
    buildDecision({ entryIds: ['a'], outcome: 'refused', askedOn: null, letterSha256: 'f'.repeat(64) }),
  ]) {
    expect(decisionFrom(draftOf(decision), decision.id, today)).toEqual({ ok: true, value: decision });
  }
});

test.each([
  ['7.5', 750],
  ['7,5', 750],
  [' 12 ', 1200],
  ['0', 0],
  ['0.29', 29],
  ['', null],
])('"%s" ECTS are %s hundredths', (ects, hundredths) => {
  const result = decisionFrom(draft({ ects }), 'id', today);
  expect(result).toMatchObject({ ok: true, value: { ectsHundredths: hundredths } });
});

test.each([
  ['twelve', 'ects-not-a-number'],
  ['1.234', 'ects-not-a-number'],
  ['1e3', 'ects-not-a-number'],
  ['-2', 'ects-negative'],
  ['1000.01', 'ects-too-large'],
])('"%s" ECTS is refused', (ects, code) => {
  expect(errorsOf(draft({ ects }))).toEqual({ ects: code });
});

test('a decision in part needs its amount; a refusal and an open question drop it', () => {
  expect(errorsOf(draft({ outcome: 'partial' }))).toEqual({ ects: 'ects-missing' });
  const dropped = { ok: true, value: { ectsHundredths: null } };
  expect(decisionFrom(draft({ outcome: 'refused', ects: 'x' }), 'id', today)).toMatchObject(dropped);
  expect(decisionFrom(draft({ outcome: 'pending', ects: '5' }), 'id', today)).toMatchObject({
    ok: true,
    value: { ectsHundredths: null, decidedOn: null },
  });
});

test('an outcome is chosen, never supposed', () => {
  expect(emptyDraft(['a'], null).outcome).toBe('');
  expect(errorsOf(draft({ outcome: '', decidedOn: '' }))).toEqual({ outcome: 'outcome-missing' });
});

test('every fault is told at once, each by its field', () => {
  expect(
    errorsOf(draft({ entryIds: [], institution: '  ', askedOn: '2026-11-22', decidedOn: '', ects: 'x' })),
  ).toEqual({
    entryIds: 'entries-missing',
    institution: 'institution-missing',
    askedOn: 'asked-in-future',
    decidedOn: 'decided-missing',
    ects: 'ects-not-a-number',
  });
});

test('a decision is made today at the latest, and not before it was asked for', () => {
  expect(errorsOf(draft({ decidedOn: '2026-11-22' }))).toEqual({ decidedOn: 'decided-in-future' });
  expect(errorsOf(draft({ askedOn: '2026-10-02' }))).toEqual({ decidedOn: 'decided-before-asked' });
  expect(errorsOf(draft({ askedOn: '2026-10-01' }))).toEqual({});
});
