import { describe, expect, test } from 'vitest';
import { buildGroup, buildTemplate, place } from '#src/test/build-candidate.ts';
import { judge, of } from '#src/test/judge-rule.ts';
import type { Candidate, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { ParametersOf } from '../../qualification/rule.ts';
import type { RequirementState } from '../outcome.ts';

/** Five credits that bear a title; its id is the title. */
const called = (title: string, tier: Tier = 'recognised', more: Partial<Candidate> = {}) =>
  of(tier, 5, { id: title, title: { en: title }, ...more });

describe('requiredModules', () => {
  const rule = (modules: string[], need: number, equivalents: string[][] = []) =>
    ({ type: 'requiredModules', modules, need, equivalents }) as const;

  test.each<[string, ParametersOf<'requiredModules'>, Candidate[], RequirementState]>([
    ['all of two, both there', rule(['A', 'B'], 2), [called('A'), called('B')], 'met'],
    ['all of two, one there', rule(['A', 'B'], 2), [called('A')], 'unmet'],
    ['any of two', rule(['A', 'B'], 1), [called('B')], 'met'],
    ['two of three', rule(['A', 'B', 'C'], 2), [called('A'), called('C', 'planned')], 'metByPlan'],
    ['one earned', rule(['A', 'B'], 2), [called('A'), called('B', 'earned')], 'metIfRecognised'],
    ['nothing', rule(['A'], 1), [], 'unmet'],
    ['an equivalent', rule(['A'], 1, [['A', 'Old A']]), [called('Old A')], 'met'],
    [
      'the same words, written otherwise',
      rule(['Nachhaltiges Bauen (CAS)'], 1),
      [called('nachhaltiges  bauen – CAS')],
      'met',
    ],
    ['accents make no difference', rule(['Gestão'], 1), [called('Gestao')], 'met'],
    ['a title that only begins alike', rule(['Law'], 1), [called('Law 2')], 'unmet'],
    ['by code', rule(['CS-101'], 1), [called('Programming', 'recognised', { codes: ['cs 101'] })], 'met'],
    // One credential is declared an equivalent of both: it still is one module only.
    [
      'one for two',
      rule(['A', 'B'], 2, [
        ['A', 'X'],
        ['B', 'X'],
      ]),
      [called('X')],
      'unmet',
    ],
    // X could be A or B, Y only A: the pair is found only when X gives way to Y.
    [
      'exchange',
      rule(['A', 'B'], 2, [
        ['A', 'X', 'Y'],
        ['B', 'X'],
      ]),
      [called('X'), called('Y')],
      'met',
    ],
  ])('%s', (_, parameters, candidates, state) => {
    expect(judge(parameters, candidates).state).toBe(state);
  });

  test('names what is missing', () => {
    expect(judge(rule(['A', 'B', 'C'], 3), [called('B')]).data).toMatchObject({ found: 1, modules: 'A, C' });
  });
});

describe('corequisite', () => {
  const pair = { type: 'corequisite', pairs: [['Lab', 'Theory']] } as const;

  test.each<[string, Candidate[], RequirementState]>([
    ['the first is not in the plan', [called('Theory')], 'met'],
    ['both', [called('Lab'), called('Theory')], 'met'],
    ['the second planned', [called('Lab'), called('Theory', 'planned')], 'metByPlan'],
    ['the second earned', [called('Lab'), called('Theory', 'earned')], 'metIfRecognised'],
    ['alone', [called('Lab')], 'unmet'],
    [
      'one credential is not its own companion',
      [called('Lab', 'recognised', { codes: ['Theory'] })],
      'unmet',
    ],
    ['nothing', [], 'met'],
  ])('%s', (_, candidates, state) => {
    expect(judge(pair, candidates).state).toBe(state);
  });

  test('what stands alone is what does not count', () => {
    expect(judge(pair, [called('Lab')])).toMatchObject({
      deficitHundredths: 500,
      data: { modules: 'Theory' },
    });
  });
});

describe('exclusion', () => {
  const pair = { type: 'exclusion', pairs: [['Statistics', 'Data Analysis']] } as const;

  test.each<[string, Candidate[], RequirementState]>([
    ['one of them', [called('Statistics')], 'met'],
    ['both', [called('Statistics'), called('Data Analysis')], 'unmet'],
    [
      'a plan that takes both breaks it now',
      [called('Statistics'), called('Data Analysis', 'planned')],
      'unmet',
    ],
    ['one under both names', [called('Statistics', 'recognised', { codes: ['Data Analysis'] })], 'met'],
    ['nothing', [], 'met'],
  ])('%s', (_, candidates, state) => {
    expect(judge(pair, candidates).state).toBe(state);
  });
});

describe('gradeMin', () => {
  const rule = (more: Partial<ParametersOf<'gradeMin'>>): ParametersOf<'gradeMin'> => ({
    type: 'gradeMin',
    scale: 'ECTS',
    min: 'C',
    direction: null,
    order: [],
    groupId: null,
    ...more,
  });
  const graded = (value: string, scale: string | null, more: Partial<Candidate> = {}) =>
    of('recognised', 5, { grade: { value, scale: scale === null ? null : { en: scale } }, ...more });
  const german = rule({ scale: 'Grade 1 to 5', min: '2.5', direction: 'lower' });
  const points = rule({ scale: '0-20', min: '12', direction: 'higher' });
  const classes = rule({ scale: 'Degree class', min: 'Merit', order: ['Distinction', 'Merit', 'Pass'] });
  const pass = rule({ scale: 'pass-fail', min: 'pass' });

  test.each<[string, ParametersOf<'gradeMin'>, Candidate[], RequirementState]>([
    ['a listed scale, at the boundary', rule({}), [graded('C', 'ECTS')], 'met'],
    ['a listed scale, below', rule({}), [graded('D', 'ECTS grading scale')], 'unmet'],
    ['lower is better, at the boundary', german, [graded('2,5', 'Grade 1 to 5')], 'met'],
    ['lower is better, a hundredth off', german, [graded('2.51', 'Grade 1 to 5')], 'unmet'],
    ['higher is better, at the boundary', points, [graded('12', '0-20')], 'met'],
    ['higher is better, a hundredth off', points, [graded('11.99', '0-20')], 'unmet'],
    ['an order of its own', classes, [graded('merit', 'Degree class')], 'met'],
    ['an order of its own, below', classes, [graded('Pass', 'Degree class')], 'unmet'],
    ['a grade that the order does not list', classes, [graded('Honours', 'Degree class')], 'unknown'],
    ['numbers without a direction', rule({ scale: 'House', min: '5' }), [graded('6', 'House')], 'unknown'],
    ['another scale', german, [graded('A', 'ECTS')], 'unknown'],
    ['no scale', german, [graded('1.0', null)], 'unknown'],
    ['no grade', german, [of('recognised', 5)], 'unknown'],
    ['a grade out of another end', points, [graded('28/30', '0-20')], 'unknown'],
    ['passed', pass, [graded('Passed', null)], 'met'],
    ['failed', pass, [graded('Fail', null)], 'unmet'],
    ['the learner says it is enough', german, [graded('A', 'ECTS', { gradeReached: true })], 'met'],
    ['the learner says it is not', german, [of('recognised', 5, { gradeReached: false })], 'unmet'],
    [
      'the learner does not overrule the grade',
      german,
      [graded('4.0', 'Grade 1 to 5', { gradeReached: true })],
      'unmet',
    ],
    ['one too low decides', german, [graded('4.0', 'Grade 1 to 5'), of('recognised', 6)], 'unmet'],
    ['planned', german, [of('planned', 5)], 'metByPlan'],
    ['nothing', german, [], 'met'],
  ])('%s', (_, parameters, candidates, state) => {
    expect(judge(parameters, candidates).state).toBe(state);
  });

  test('for one group it asks nothing of the others', () => {
    const template = buildTemplate({ groups: [buildGroup('all'), buildGroup('thesis')] });
    const placed = [place(graded('5.0', 'Grade 1 to 5'))];
    expect(judge({ ...german, groupId: 'thesis' }, [], { template, placed }).state).toBe('met');
  });
});

describe('assurance', () => {
  const rule: ParametersOf<'assurance'> = {
    type: 'assurance',
    assessment: null,
    supervision: null,
    qualityAssurance: null,
    groupId: null,
  };
  const concept = (list: string, id: string) => ({
    uri: `http://data.europa.eu/snb/${list}/${id}`,
    text: {},
  });
  const words = (text: string) => ({ uri: null, text: { en: text } });
  const stated = (assurance: Partial<Candidate['assurance']>, more: Partial<Candidate> = {}) =>
    of('recognised', 5, {
      assurance: { assessment: [], supervision: [], qualityAssurance: [], ...assurance },
      ...more,
    });
  const exam = { assessment: [concept('assessment', '6e6cb2cc78')] };
  const attendance = { assessment: [concept('assessment', '7331eb4762')] };
  const withId = { supervision: [concept('supervision-verification', '70be69aaf9')] };
  const withoutId = { supervision: [concept('supervision-verification', 'c598449d64')] };
  const summative = { ...rule, assessment: 'summative' };
  const checked = { ...rule, supervision: 'identity-verified' };

  test.each<[string, ParametersOf<'assurance'>, Candidate[], RequirementState]>([
    ['an examination is summative', summative, [stated(exam)], 'met'],
    ['attendance is not', summative, [stated(attendance)], 'unmet'],
    ['a project can be either', summative, [stated({ assessment: [words('Project')] })], 'unknown'],
    ['the same word', summative, [stated({ assessment: [words('Summative')] })], 'met'],
    ['nothing stated', summative, [stated({})], 'unknown'],
    ['any will do', { ...rule, assessment: 'any' }, [stated({ assessment: [words('Quiz')] })], 'met'],
    ['identity checked', checked, [stated(withId)], 'met'],
    ['identity not checked', checked, [stated(withoutId)], 'unmet'],
    ['both asked, one stated', { ...summative, supervision: 'identity-verified' }, [stated(exam)], 'unknown'],
    [
      'both asked, one wrong',
      { ...summative, supervision: 'identity-verified' },
      [stated(withoutId)],
      'unmet',
    ],
    [
      'external quality assurance',
      { ...rule, qualityAssurance: 'external' },
      [stated({ qualityAssurance: [concept('accreditation', '820101cba6')] })],
      'met',
    ],
    ['the learner says so', summative, [stated({}, { assured: true })], 'met'],
    [
      'the learner does not overrule the document',
      summative,
      [stated(attendance, { assured: true })],
      'unmet',
    ],
    ['planned', summative, [of('planned', 5)], 'metByPlan'],
    ['a word that is no key of its own', { ...rule, assessment: '__proto__' }, [stated(exam)], 'unknown'],
    ['nothing', summative, [], 'met'],
  ])('%s', (_, parameters, candidates, state) => {
    expect(judge(parameters, candidates).state).toBe(state);
  });
});

describe('nested', () => {
  const rule = { type: 'nested', templateId: 'lower', policy: 'topUp' } as const;

  test.each(['met', 'metByPlan', 'metIfRecognised', 'unmet', 'unknown'] as const)(
    'takes over %s',
    (state) => {
      const judgeLower = () => ({ name: 'Certificate', state, missingHundredths: 100 });
      expect(judge(rule, [], { judgeLower })).toMatchObject({
        state,
        data: { award: 'Certificate', policy: 'topUp' },
        deficitHundredths: state === 'unmet' ? 100 : 0,
      });
    },
  );

  test('an award that is not at hand cannot be judged', () => {
    expect(judge(rule, []).code).toBe('lower-award-not-known');
    expect(judge(rule, [], { judgeLower: () => null }).state).toBe('notCheckable');
  });
});

describe('noDoubleCounting across awards', () => {
  const rule = (more: Partial<ParametersOf<'noDoubleCounting'>>) =>
    ({
      type: 'noDoubleCounting',
      scope: 'acrossAwards',
      mode: 'forbid',
      maxHundredths: null,
      appliesTo: null,
      ...more,
    }) as const;
  const overlap = rule({ mode: 'maxOverlap', maxHundredths: 1000 });
  const used = (credits: number, usedElsewhere: boolean | null, tier: Tier = 'recognised') =>
    of(tier, credits, { usedElsewhere });

  test.each<[string, ParametersOf<'noDoubleCounting'>, Candidate[], RequirementState]>([
    ['used', rule({}), [used(5, true)], 'unmet'],
    ['not used', rule({}), [used(5, false)], 'met'],
    ['not said', rule({}), [used(5, null)], 'unknown'],
    ['one used decides', rule({}), [used(5, true), used(6, null)], 'unmet'],
    ['planned cannot have been used', rule({}), [used(5, null, 'planned')], 'met'],
    ['nothing', rule({}), [], 'met'],
    ['overlap at the boundary', overlap, [used(10, true)], 'met'],
    ['overlap a hundredth over', overlap, [used(10.01, true)], 'unmet'],
    ['overlap that unknown ones could break', overlap, [used(6, true), used(5, null)], 'unknown'],
    ['overlap that unknown ones cannot break', overlap, [used(6, true), used(4, null)], 'met'],
    ['without a grade they count', rule({ mode: 'ungradedOnly' }), [used(5, true), used(6, null)], 'met'],
    ['of other awards', rule({ appliesTo: 'initial degrees' }), [used(5, true)], 'met'],
    ['of awards that nobody knows', rule({ appliesTo: 'some awards' }), [used(5, true)], 'unknown'],
  ])('%s', (_, parameters, candidates, state) => {
    const template = buildTemplate({ cycle: 'second-cycle' });
    expect(judge(parameters, candidates, { template }).state).toBe(state);
  });

  test('names what the learner can say', () => {
    expect(judge(rule({}), [used(5, null)]).missing).toEqual([
      { candidateId: 'recognised-5', datum: 'reuse' },
    ]);
  });
});
