import { describe, expect, test } from 'vitest';
import { buildCandidate, buildGroup, buildTemplate, place } from '#src/test/build-candidate.ts';
import { judge, of } from '#src/test/judge-rule.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import { evaluators } from './evaluate-rule.ts';
import type { Plan } from './evaluation.ts';
import type { RequirementState } from './outcome.ts';

const level = (value: string, scheme = 'EQF') => ({ levels: [{ scheme, level: value }] });

test('all 27 rule types have an evaluator', () => {
  expect(Object.keys(evaluators)).toHaveLength(27);
});

describe('totalCredits', () => {
  const total = { type: 'totalCredits', minHundredths: 3000, maxHundredths: null } as const;

  test.each<[string, number, number, number, RequirementState]>([
    ['recognised alone', 30, 0, 0, 'met'],
    ['with planned', 20, 0, 10, 'metByPlan'],
    ['with earned', 20, 10, 0, 'metIfRecognised'],
    ['earned before planned, where either would do', 20, 10, 10, 'metIfRecognised'],
    ['only with both', 10, 10, 10, 'metIfRecognised'],
    ['not even with all', 10, 10, 9, 'unmet'],
    ['nothing', 0, 0, 0, 'unmet'],
  ])('%s', (_, recognised, earned, planned, state) => {
    const candidates = [of('recognised', recognised), of('earned', earned), of('planned', planned)];
    expect(judge(total, candidates).state).toBe(state);
  });

  test('says how much is missing, and which credits it waits for', () => {
    expect(judge(total, [of('earned', 12)])).toMatchObject({
      deficitHundredths: 1800,
      data: { missing: 18 },
    });
    expect(judge(total, [of('recognised', 20), of('earned', 10)]).waitsFor).toEqual(['earned-10']);
  });
});

describe('group', () => {
  const template = buildTemplate({
    groups: [buildGroup('modules', { minHundredths: 2000, maxHundredths: 2000, minCount: 2 })],
  });
  const inModules = (candidates: Candidate[]): Partial<Plan> => ({
    template,
    placed: candidates.map((candidate) => place(candidate, 'modules')),
  });
  const group = { type: 'group', groupId: 'modules', atMost: null } as const;

  test('needs its credits and its number of modules', () => {
    expect(judge(group, [], inModules([of('recognised', 20)]))).toMatchObject({
      state: 'unmet',
      code: 'group-too-few',
    });
    expect(judge(group, [], inModules([of('recognised', 15), of('planned', 5)])).state).toBe('metByPlan');
    expect(judge(group, [], inModules([of('recognised', 15)]))).toMatchObject({
      code: 'group-missing',
      deficitHundredths: 500,
    });
  });

  test('credits of another group do not help', () => {
    expect(judge(group, [of('recognised', 20)], { template }).state).toBe('unmet');
  });

  test('a limit on a type is unknown where the type is', () => {
    const limit = { type: 'group', groupId: 'modules', atMost: { tag: 'extra', count: 1 } } as const;
    const tagged = (tags: string[] | null, id: string) => buildCandidate(id, { tags });
    expect(judge(limit, [], inModules([tagged(null, 'a')])).state).toBe('met');
    expect(judge(limit, [], inModules([tagged(null, 'a'), tagged(null, 'b')]))).toMatchObject({
      state: 'unknown',
      missing: [
        { candidateId: 'a', datum: 'category' },
        { candidateId: 'b', datum: 'category' },
      ],
    });
    expect(judge(limit, [], inModules([tagged(['extra'], 'a'), tagged(['extra'], 'b')])).state).toBe('unmet');
  });
});

describe('minCreditsAtLevel', () => {
  const atSeven = { type: 'minCreditsAtLevel', scheme: 'EQF', level: 7, minHundredths: 1000 } as const;

  test.each<[string, Candidate[], RequirementState]>([
    ['at the level', [of('recognised', 10, level('7'))], 'met'],
    ['above it', [of('recognised', 10, level('8'))], 'met'],
    ['below it', [of('recognised', 10, level('6'))], 'unmet'],
    ['no level stated', [of('recognised', 10, { levels: [] })], 'unknown'],
    [
      'enough without the one that states none',
      [of('recognised', 10, level('7')), of('recognised', 1, { levels: [] })],
      'met',
    ],
    [
      'not enough even with it',
      [of('recognised', 4, level('7')), of('recognised', 5, { levels: [] })],
      'unmet',
    ],
  ])('%s', (_, candidates, state) => {
    expect(judge(atSeven, candidates).state).toBe(state);
  });

  test('names the credentials whose level would settle it', () => {
    expect(judge(atSeven, [of('earned', 10, { levels: [] })]).missing).toEqual([
      { candidateId: 'earned-10', datum: 'level' },
    ]);
  });

  test('an EQF level that leaves the national level open leaves the rule open', () => {
    const nfq = { type: 'minCreditsAtLevel', scheme: 'IE-NFQ', level: 8, minHundredths: 1000 } as const;
    expect(judge(nfq, [of('recognised', 10, level('6'))]).state).toBe('unknown');
    expect(judge(nfq, [of('recognised', 10, level('7'))]).state).toBe('met');
    expect(judge(nfq, [of('recognised', 10, level('8', 'NFQ'))]).state).toBe('met');
  });

  test('a level that no source names cannot be checked', () => {
    expect(judge({ ...atSeven, level: null }, [of('recognised', 10)])).toMatchObject({
      state: 'notCheckable',
      code: 'level-not-published',
    });
  });
});

describe('maxCreditsAtLevel', () => {
  const atMostTen = { type: 'maxCreditsAtLevel', scheme: 'EQF', level: 5, maxHundredths: 1000 } as const;

  test.each<[string, Candidate[], RequirementState]>([
    ['exactly the maximum', [of('earned', 10, level('5'))], 'met'],
    ['above it', [of('earned', 11, level('4'))], 'unmet'],
    ['too high a level does not count', [of('earned', 20, level('6'))], 'met'],
    ['an unknown level may break it', [of('earned', 11, { levels: [] })], 'unknown'],
    ['an unknown level too small to break it', [of('earned', 9, { levels: [] })], 'met'],
  ])('%s', (_, candidates, state) => {
    expect(judge(atMostTen, candidates).state).toBe(state);
  });
});

describe('recognitionDecision', () => {
  const decision = { type: 'recognitionDecision', scope: 'external' } as const;

  test('what is earned and open waits; what is planned is decided on later', () => {
    expect(judge(decision, []).code).toBe('nothing-to-judge');
    expect(judge(decision, [of('recognised', 10), of('planned', 10)])).toMatchObject({
      state: 'met',
      code: 'all-decided',
    });
    const pending = {
      id: 'd',
      outcome: 'pending',
      institution: 'x',
      askedOn: null,
      decidedOn: null,
    } as const;
    expect(judge(decision, [of('earned', 10, { decision: pending }), of('earned', 5)])).toMatchObject({
      state: 'metIfRecognised',
      data: { open: 2, pending: 1, credits: 15 },
      waitsFor: ['earned-10', 'earned-5'],
    });
  });
});

describe('noDoubleCounting', () => {
  test('is kept within a plan', () => {
    const within = {
      type: 'noDoubleCounting',
      scope: 'within',
      mode: null,
      maxHundredths: null,
      appliesTo: null,
    } as const;
    expect(judge(within, [of('earned', 5)])).toMatchObject({ state: 'met', data: { count: 1 } });
    const twice = [place(of('earned', 5)), place(of('earned', 5))];
    expect(judge(within, [], { placed: twice }).state).toBe('unmet');
  });
});

describe('fieldShare', () => {
  const share = { type: 'fieldShare', iscedPrefixes: [], minHundredths: 1000 } as const;
  const field = (...fields: string[]) => ({ fields });

  test('takes the narrow field with most credits where the learner may choose', () => {
    const candidates = [
      of('recognised', 6, field('0732')),
      of('earned', 4, field('0731')),
      of('earned', 9, field('0611')),
    ];
    expect(judge(share, candidates)).toMatchObject({
      state: 'metIfRecognised',
      data: { field: '073', counted: 10 },
    });
  });

  test('without codes it is unknown, and leading zeros count', () => {
    expect(judge(share, [of('earned', 10)])).toMatchObject({
      state: 'unknown',
      missing: [{ datum: 'field' }],
    });
    const listed = { ...share, iscedPrefixes: ['07'] };
    expect(judge(listed, [of('recognised', 10, field('0732'))]).state).toBe('met');
    expect(judge(listed, [of('recognised', 10, field('732'))]).state).toBe('unmet');
    expect(judge(listed, [of('recognised', 10, field('http://data.europa.eu/snb/isced-f/0732'))]).state).toBe(
      'met',
    );
  });
});

describe('categoryShare', () => {
  const theme = { type: 'categoryShare', tag: 'theme', minHundredths: 2400, maxHundredths: null } as const;

  test('counts what is known to be in the category', () => {
    expect(judge(theme, [of('recognised', 24, { tags: ['theme'] })]).state).toBe('met');
    expect(
      judge(theme, [of('recognised', 23, { tags: ['theme'] }), of('recognised', 7, { tags: [] })]),
    ).toMatchObject({
      state: 'unmet',
      deficitHundredths: 100,
    });
    expect(judge(theme, [of('recognised', 23, { tags: ['theme'] }), of('recognised', 7)]).state).toBe(
      'unknown',
    );
  });
});
