import { describe, expect, test } from 'vitest';
import { statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import type { AddedValue, AdditionKey } from './additions.ts';
import { entryState } from './entry-state.ts';
import { canAdd, knownFacts } from './known-facts.ts';
import { walletTotals } from './totals.ts';

const addedOn = '2026-11-20T10:00:00Z';
const level = (scheme: string, of: string) => ({ scheme, level: of, label: null, uri: null });
const entryWith = (
  credential: NonNullable<Parameters<typeof buildEntry>[1]>['credential'],
  said: Partial<Record<AdditionKey, AddedValue>> = {},
) =>
  buildEntry(1, {
    ...(credential && { credential }),
    additions: Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value, addedOn }])),
  });
const silent = { levels: [], fields: [], awardedOn: null, credits: [], workloadHours: null };

describe('what rules can use of a credential', () => {
  test('is the issuer’s word alone where the learner adds nothing', () => {
    const entry = entryWith({
      levels: [statedByIssuer(level('EQF', '6'))],
      awardedOn: statedByIssuer('2026-05-01T10:00:00Z'),
    });
    expect(knownFacts(entry)).toMatchObject({
      facts: { levels: [{ scheme: 'EQF', level: '6' }], date: '2026-05-01' },
      withoutWord: null,
    });
  });

  test('is the learner’s where the issuer says nothing, and says that it is', () => {
    const entry = entryWith(silent, {
      level: { kind: 'level', scheme: 'EQF', level: '6' },
      dateIssued: { kind: 'date', date: '2026-05-01' },
      field: { kind: 'field', code: '0732' },
    });
    expect(knownFacts(entry)).toEqual({
      facts: { levels: [{ scheme: 'EQF', level: '6' }], fields: ['0732'], date: '2026-05-01' },
      withoutWord: { levels: [], fields: [], date: null },
    });
  });

  test('never is the learner’s against the issuer’s', () => {
    const stated = {
      levels: [statedByIssuer(level('EQF', '5'))],
      fields: [statedByIssuer('0611')],
      awardedOn: statedByIssuer('2019-01-01'),
    };
    const entry = entryWith(stated, {
      level: { kind: 'level', scheme: 'EQF', level: '8' },
      dateIssued: { kind: 'date', date: '2026-05-01' },
      field: { kind: 'field', code: '0732' },
    });
    expect(knownFacts(entry)).toMatchObject({
      facts: { levels: [{ level: '5' }], fields: ['0611'], date: '2019-01-01' },
      withoutWord: null,
    });
  });

  test('a level in another scheme stands beside the issuer’s', () => {
    const entry = entryWith(
      { levels: [statedByIssuer(level('Kvalifikationsramme', '6'))] },
      { level: { kind: 'level', scheme: 'EQF', level: '6' } },
    );
    expect(knownFacts(entry).facts.levels.map(({ scheme }) => scheme)).toEqual([
      'Kvalifikationsramme',
      'EQF',
    ]);
  });

  test('is nothing where the learner wrote words', () => {
    const entry = entryWith(silent, {
      level: { kind: 'text', text: 'EQF 6' },
      dateIssued: { kind: 'text', text: '2026-05-01' },
    });
    expect(knownFacts(entry)).toEqual({ facts: { levels: [], fields: [], date: null }, withoutWord: null });
  });

  test.each(['2026', '2026-05', 'May 2026', '2026-13-01', ''])(
    '"%s" is no day that a rule can compare',
    (date) => {
      const entry = entryWith({ ...silent, awardedOn: statedByIssuer(date) });
      expect(knownFacts(entry).facts.date).toBeNull();
      expect(canAdd(entry.credential, 'dateIssued')).toBe(true);
    },
  );
});

describe('credits that only the learner states', () => {
  const entry = entryWith(silent, {
    workload: { kind: 'workload', hours: null, credits: { hundredths: 500, unit: 'ECTS' } },
  });

  test('are never added up', () => {
    const totals = walletTotals([entry], [], [], addedOn);
    expect([totals.earned, totals.recognised]).toMatchObject([{ hundredths: 0 }, { hundredths: 0 }]);
    expect(totals.leftOut).toMatchObject([{ reason: 'credits-on-word', count: 1, hundredths: 500 }]);
    expect(entryState(entry, []).reason).toBe('credits-on-word');
  });

  test('change nothing where the issuer states some', () => {
    const issued = { ...entry, credential: buildEntry(1).credential };
    expect(walletTotals([issued], [], [], addedOn).leftOut).toEqual([]);
  });
});
