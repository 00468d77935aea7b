import { describe, expect, test } from 'vitest';
import { buildGroup, buildTemplate, place } from '#src/test/build-candidate.ts';
import { judge, of } from '#src/test/judge-rule.ts';
import type { Candidate, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { ParametersOf } from '../../qualification/rule.ts';
import type { Plan } from '../evaluation.ts';
import type { RequirementState } from '../outcome.ts';

describe('gate', () => {
  const template = buildTemplate({
    groups: [buildGroup('base', { minHundredths: 1000 }), buildGroup('more'), buildGroup('thesis')],
  });
  const credits = { kind: 'group-credits', groupId: 'more', minHundredths: 4000 } as const;
  const done = { kind: 'group-completed', groupId: 'base' } as const;
  const admission = { kind: 'admission', to: 'MAS' } as const;
  const gate = (more: Partial<ParametersOf<'gate'>> = {}): ParametersOf<'gate'> => ({
    type: 'gate',
    target: 'thesis',
    requires: [done, credits],
    alternative: [],
    ...more,
  });
  const exception = gate({
    requires: [done, credits, admission],
    alternative: [
      { kind: 'group-credits', groupId: 'more', minHundredths: 3000 },
      { kind: 'registered', modules: 1 },
    ],
  });
  const at = (
    groupId: string,
    credits: number,
    tier: Tier = 'recognised',
    date: string | null = '2026-06-30',
  ) => place(of(tier, credits, { date }), groupId);
  const said = (...keys: string[]) => new Set(keys);

  test.each<[string, ParametersOf<'gate'>, Partial<Plan>, RequirementState, string]>([
    ['recognised, exactly enough', gate(), { placed: [at('base', 10), at('more', 40)] }, 'met', 'gate-open'],
    ['a hundredth short', gate(), { placed: [at('base', 10), at('more', 39.99)] }, 'unmet', 'gate-closed'],
    ['the base missing', gate(), { placed: [at('more', 40)] }, 'unmet', 'gate-closed'],
    [
      'earned',
      gate(),
      { placed: [at('base', 10), at('more', 40, 'earned')] },
      'metIfRecognised',
      'gate-if-recognised',
    ],
    [
      'planned',
      gate(),
      { placed: [at('base', 10), at('more', 40, 'planned', null)] },
      'metByPlan',
      'gate-by-plan',
    ],
    [
      'planned for after the thesis',
      gate(),
      {
        placed: [
          at('base', 10),
          at('more', 40, 'planned', '2028-06-30'),
          at('thesis', 10, 'planned', '2028-01-31'),
        ],
      },
      'unmet',
      'gate-order',
    ],
    [
      'planned for the day of the thesis',
      gate(),
      {
        placed: [
          at('base', 10),
          at('more', 40, 'planned', '2028-01-31'),
          at('thesis', 10, 'planned', '2028-01-31'),
        ],
      },
      'metByPlan',
      'gate-by-plan',
    ],
    ['nothing', gate(), { placed: [] }, 'unmet', 'gate-closed'],
    [
      'admission open',
      exception,
      { placed: [at('base', 10), at('more', 40)] },
      'notCheckable',
      'gate-waits-for-admission',
    ],
    [
      'admission said',
      exception,
      { placed: [at('base', 10), at('more', 40)], confirmed: said('admission:MAS') },
      'met',
      'gate-open',
    ],
    [
      'the exception without its registration',
      exception,
      { placed: [at('base', 10), at('more', 30)], confirmed: said('admission:MAS') },
      'unmet',
      'gate-closed-registration',
    ],
    [
      'the exception with it',
      exception,
      { placed: [at('base', 10), at('more', 30)], confirmed: said('admission:MAS', 'registered:1') },
      'met',
      'gate-open',
    ],
    [
      'the exception stands in place of its own group only',
      exception,
      { placed: [at('more', 30)], confirmed: said('admission:MAS', 'registered:1') },
      'unmet',
      'gate-closed',
    ],
    [
      'the exception, admission open',
      exception,
      { placed: [at('base', 10), at('more', 30)], confirmed: said('registered:1') },
      'notCheckable',
      'gate-waits-for-admission',
    ],
  ])('%s', (_, parameters, plan, state, code) => {
    expect(judge(parameters, [], { template, ...plan })).toMatchObject({ state, code });
  });
});

test('admission is met where the learner says so', () => {
  const rule = { type: 'admission', requirement: 'application' } as const;
  expect(judge(rule, [], { confirmed: new Set(['admission:application']) }).state).toBe('met');
  expect(judge(rule, [], { confirmed: new Set(['admission:other']) }).state).toBe('notCheckable');
});

describe('pace', () => {
  const pace = { type: 'pace', perYearHundredths: 6000 } as const;
  const on = (credits: number, date: string | null) =>
    of('planned', credits, { id: `${String(credits)} ${String(date)}`, date });

  test.each<[string, Candidate[], RequirementState]>([
    ['nothing', [], 'met'],
    ['what is earned has no pace', [of('earned', 90)], 'met'],
    ['30 in each half-year', [on(30, '2027-01-31'), on(30, '2027-07-31')], 'met'],
    ['a hundredth more than half a year holds', [on(30.01, '2027-01-31')], 'unmet'],
    [
      '61 in twelve months of three half-years',
      [on(20, '2027-02-28'), on(21, '2027-08-31'), on(20, '2028-02-27')],
      'unmet',
    ],
    // A year that ends on 28 February 2028 begins on 1 March 2027.
    [
      'a day later it is another year',
      [on(20, '2027-02-28'), on(21, '2027-08-31'), on(20, '2028-02-28')],
      'met',
    ],
    ['undated, and could overload', [on(20, '2027-01-31'), on(11, null)], 'unknown'],
    ['undated, and cannot', [on(20, '2027-01-31'), on(10, null)], 'met'],
    ['only undated', [on(31, null)], 'unknown'],
  ])('%s', (_, candidates, state) => {
    expect(judge(pace, candidates).state).toBe(state);
  });

  test('names the fullest span', () => {
    expect(judge(pace, [on(40, '2027-03-01')])).toMatchObject({
      code: 'pace-exceeded',
      data: { kind: 'term', fromOn: '2027-03-01', toOn: '2027-08-31', credits: 40, limit: 30, spans: 1 },
      deficitHundredths: 1000,
    });
  });
});

describe('currency by what it measures', () => {
  const rule = (measure: ParametersOf<'currency'>['measure']): ParametersOf<'currency'> => ({
    type: 'currency',
    years: 5,
    measure,
  });
  const decided = {
    decision: { id: 'd', outcome: 'recognised', institution: 'x', askedOn: null, decidedOn: '2024-01-01' },
  } as const;
  const half = (tier: Tier, date: string | null, more: Partial<Candidate> = {}) =>
    of(tier, 30, { id: `${tier} ${String(date)}`, date, ...more });

  test.each<[string, ParametersOf<'currency'>['measure'], Candidate[], RequirementState]>([
    ['too old today', 'award-to-today', [half('recognised', '2021-11-20', decided)], 'unmet'],
    [
      'young enough when it was transferred',
      'award-to-transfer',
      [half('recognised', '2019-01-01', decided)],
      'met',
    ],
    [
      'a day too old when it was transferred',
      'award-to-transfer',
      [half('recognised', '2018-12-31', decided)],
      'unmet',
    ],
    ['not transferred yet', 'award-to-transfer', [half('earned', '2021-11-20')], 'unmet'],
    [
      'young today, too old when the plan is done',
      'award-to-completion',
      [half('earned', '2022-01-31'), half('planned', '2027-02-01')],
      'unmet',
    ],
    [
      'done in time',
      'award-to-completion',
      [half('earned', '2022-01-31'), half('planned', '2027-01-31')],
      'metByPlan',
    ],
    ['the plan is not whole', 'award-to-completion', [half('earned', '2022-01-31')], 'unknown'],
    [
      'the plan has no end',
      'award-to-completion',
      [half('earned', '2022-01-31'), half('planned', null)],
      'unknown',
    ],
    [
      'completed in time, long ago',
      'award-to-completion',
      [half('earned', '2015-01-31'), half('earned', '2016-01-31')],
      'met',
    ],
    ['nothing', 'award-to-completion', [], 'met'],
  ])('%s', (_, measure, candidates, state) => {
    expect(judge(rule(measure), candidates).state).toBe(state);
  });
});

describe('credits in other units', () => {
  const total = { type: 'totalCredits', minHundredths: 3000, maxHundredths: null } as const;
  const other = (low: number, high: number, more: Partial<Candidate> = {}) => ({
    candidate: of('earned', 0, { id: 'uk', ...more }),
    lowHundredths: low * 100,
    highHundredths: high * 100,
  });

  test.each<[string, number, [number, number], RequirementState, string]>([
    ['the low end is enough', 25, [5, 7.5], 'metIfRecognised', 'credits-if-converted'],
    ['only the high end is', 24, [5, 7.5], 'unknown', 'credits-range-open'],
    ['not even the high end', 22.49, [5, 7.5], 'unmet', 'credits-missing'],
    ['enough without', 30, [5, 7.5], 'met', 'credits-counted'],
  ])('%s', (_, counted, [low, high], state, code) => {
    const judged = judge(total, [of('recognised', counted)], { inOtherUnits: [other(low, high)] });
    expect(judged).toMatchObject({ state, code });
  });

  test('they wait for a decision, and serve a level only where theirs is known', () => {
    expect(judge(total, [of('recognised', 25)], { inOtherUnits: [other(5, 7.5)] }).waitsFor).toEqual(['uk']);
    const level = { type: 'minCreditsAtLevel', scheme: 'EQF', level: 7, minHundredths: 3000 } as const;
    const judged = (more: Partial<Candidate>) =>
      judge(level, [of('recognised', 25)], { inOtherUnits: [other(5, 7.5, more)] }).state;
    expect([judged({}), judged({ levels: [] })]).toEqual(['metIfRecognised', 'unmet']);
  });
});

describe('recognitionDecision by its scope', () => {
  test('with all, the institution decides on its own credits too', () => {
    const own = of('recognised', 10, { origins: ['own'], decision: null });
    expect(judge({ type: 'recognitionDecision', scope: 'external' }, [own]).state).toBe('met');
    expect(judge({ type: 'recognitionDecision', scope: 'all' }, [own])).toMatchObject({
      state: 'metIfRecognised',
      waitsFor: ['recognised-10'],
    });
  });
});

describe('upper limits are judged too', () => {
  test('a total over its maximum', () => {
    const total = { type: 'totalCredits', minHundredths: 3000, maxHundredths: 5900 } as const;
    expect(judge(total, [of('recognised', 59)]).state).toBe('met');
    expect(judge(total, [of('recognised', 59.01)])).toMatchObject({ state: 'unmet', deficitHundredths: 1 });
  });

  test('a group over its maximum, or with too many modules', () => {
    const template = buildTemplate({ groups: [buildGroup('all', { maxHundredths: 1000, maxCount: 1 })] });
    const group = { type: 'group', groupId: 'all', atMost: null } as const;
    expect(judge(group, [of('recognised', 10)], { template }).state).toBe('met');
    expect(judge(group, [of('recognised', 10.01)], { template })).toMatchObject({ deficitHundredths: 1 });
    expect(judge(group, [of('recognised', 1), of('earned', 2)], { template }).code).toBe('group-too-many');
  });
});
