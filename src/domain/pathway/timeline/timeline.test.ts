import { describe, expect, test } from 'vitest';
import { templateById } from '#src/domain/qualification/templates.ts';
import { buildCountedItem } from '#src/test/build-counted-item.ts';
import { gatesOnTimeline } from './gates.ts';
import { lapsesOf } from './lapses.ts';
import { termsOf } from './terms.ts';

const planned = (id: string, date: string | null, groupId = 'competence') =>
  buildCountedItem({ id, tier: 'planned', date, groupId });

describe('terms', () => {
  test('hold what ends in them, with the empty half-years between', () => {
    const terms = termsOf(
      [planned('b', '2028-01-01'), planned('a', '2026-12-31'), planned('c', '2028-06-30')],
      6000,
    );
    expect(terms.map(({ year, half, items }) => [year, half, items.map(({ id }) => id)])).toEqual([
      [2026, 2, ['a']],
      [2027, 1, []],
      [2027, 2, []],
      [2028, 1, ['b', 'c']],
    ]);
    expect(terms[3]).toMatchObject({ startsOn: '2028-01-01', endsOn: '2028-06-30', hundredths: 2000 });
  });

  test('are over the pace above half a year of it, not at it', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => planned(id, '2027-02-01'));
    expect(termsOf(four.slice(0, 3), 6000)[0]).toMatchObject({ isOver: false, limitHundredths: 3000 });
    expect(termsOf(four, 6000)[0]).toMatchObject({ isOver: true, hundredths: 4000 });
  });

  test('are none where nothing planned has a day', () => {
    expect(termsOf([planned('a', null), buildCountedItem({ date: '2026-01-01' })], 6000)).toEqual([]);
  });
});

describe('lapses', () => {
  const source = { severity: 'hard', text: '', sourceRef: null, assumption: true } as const;
  const age = { ...source, id: 'age', type: 'currency', years: 5, measure: 'award-to-transfer' } as const;
  const window = {
    ...source,
    id: 'win',
    type: 'timeWindow',
    years: 6,
    measure: 'first-to-last-award',
  } as const;

  test('name the last day of each credential, warned of a year ahead, the day itself included', () => {
    const items = ['2021-11-20', '2021-11-21', '2022-11-21', '2022-11-22', null].map((date, index) =>
      buildCountedItem({ id: String(index), date }),
    );
    expect(
      lapsesOf([age], items, '2026-11-21').map(({ itemId, lastOn, state }) => [itemId, lastOn, state]),
    ).toEqual([
      ['0', '2026-11-20', 'lapsed'],
      ['1', '2026-11-21', 'soon'],
      ['2', '2027-11-21', 'soon'],
      ['3', '2027-11-22', 'later'],
    ]);
  });

  test('count a window from the first credential, and plans never lapse', () => {
    const items = [
      buildCountedItem({ id: 'late', date: '2025-03-01' }),
      buildCountedItem({ id: 'first', date: '2024-02-29' }),
      buildCountedItem({ id: 'plan', tier: 'planned', date: '2020-01-01' }),
    ];
    expect(lapsesOf([window], items, '2026-11-21')).toMatchObject([
      { kind: 'window', itemId: 'first', lastOn: '2030-02-28', state: 'later' },
    ]);
    expect(lapsesOf([window], [], '2026-11-21')).toEqual([]);
  });
});

describe('gates', () => {
  const template = templateById('ch-enbau-mas');
  const gatesFor = (items: readonly ReturnType<typeof buildCountedItem>[]) =>
    template === null ? [] : gatesOnTimeline(template, template.rules, items);
  const foundation = buildCountedItem({ id: 'f', groupId: 'foundation' });
  const modules = (dates: readonly (string | null)[]) =>
    dates.map((date, index) => planned(`m${index}`, date));

  test('open on the day of the module that fills the last condition', () => {
    const thesis = planned('t', '2027-08-31', 'thesis');
    const [gate] = gatesFor([
      foundation,
      thesis,
      ...modules(['2027-02-01', '2027-09-01', '2026-12-01', '2027-03-01']),
    ]);
    expect(gate).toMatchObject({ opens: '2027-09-01', asksAdmission: true });
    expect(gate?.tooEarly.map(({ id }) => id)).toEqual(['t']);
  });

  test('stay without a day where the plan does not reach them', () => {
    expect(
      gatesFor([foundation, ...modules(['2027-02-01', null, '2027-02-01', '2027-02-01'])])[0]?.opens,
    ).toBeNull();
  });

  test('are open today by what is passed', () => {
    const passed = ['a', 'b', 'c', 'd'].map((id) =>
      buildCountedItem({ id, groupId: 'competence', tier: 'earned' }),
    );
    expect(gatesFor([foundation, ...passed])[0]).toMatchObject({ opens: true, tooEarly: [] });
  });
});
