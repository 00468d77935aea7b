import { describe, expect, test } from 'vitest';
import { buildCandidate, place } from '#src/test/build-candidate.ts';
import { judge, of, ruleOf } from '#src/test/judge-rule.ts';
import type { Candidate, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { Rule } from '../../qualification/rule.ts';
import type { RequirementState } from '../outcome.ts';

describe('componentSize', () => {
  const small = {
    type: 'componentSize',
    tag: 'micro',
    minHundredths: 300,
    maxHundredths: null,
    belowHundredths: 1500,
  } as const;

  test.each<[string, Candidate[], RequirementState]>([
    ['nothing', [], 'met'],
    ['within', [of('earned', 3), of('earned', 14)], 'met'],
    ['the excluded boundary, of the kind', [of('earned', 15, { tags: ['micro'] })], 'unmet'],
    ['too large, kind unknown', [of('earned', 15)], 'unknown'],
    ['too large, of another kind', [of('earned', 15, { tags: [] })], 'met'],
  ])('%s', (_, candidates, state) => {
    expect(judge(small, candidates).state).toBe(state);
  });
});

describe('wholeComponents', () => {
  test('no partial credit, and whole steps', () => {
    const whole = { type: 'wholeComponents', stepHundredths: 500 } as const;
    expect(judge(whole, [of('earned', 10)]).state).toBe('met');
    expect(judge(whole, [of('earned', 12)]).state).toBe('unmet');
    expect(judge(whole, [], { placed: [place(of('earned', 10), 'all', 200)] }).state).toBe('unmet');
  });
});

describe('capstone', () => {
  const thesis = {
    type: 'capstone',
    groupId: null,
    minHundredths: 600,
    atAwardingInstitution: true,
  } as const;

  test('a title is no proof: without a thesis in the plan it is unknown or unmet', () => {
    const own = { origins: ['own'] };
    expect(judge(thesis, [of('planned', 12, { isThesis: true, ...own })]).state).toBe('metByPlan');
    expect(judge(thesis, [of('earned', 12, own)])).toMatchObject({
      state: 'unknown',
      missing: [{ datum: 'kind' }],
    });
    expect(judge(thesis, [of('planned', 12, { isThesis: true, origins: null })])).toMatchObject({
      state: 'unknown',
      missing: [{ datum: 'origin' }],
    });
    expect(judge(thesis, [of('recognised', 12, { isThesis: true })]).state).toBe('unmet');
    expect(judge(thesis, [of('planned', 12)])).toMatchObject({ state: 'unmet', deficitHundredths: 600 });
  });

  test('in a group of its own the whole group is meant', () => {
    const placed = [place(of('recognised', 20), 'thesis')];
    const inGroup = { ...thesis, groupId: 'thesis', minHundredths: 2000, atAwardingInstitution: false };
    expect(judge(inGroup, [], { placed }).state).toBe('met');
  });
});

describe('recognitionCap', () => {
  const cap = { type: 'recognitionCap', sources: ['school'], maxHundredths: 6000 } as const;

  test('an origin that is not known may break it', () => {
    expect(judge(cap, [of('earned', 60, { origins: ['school'] })]).state).toBe('met');
    expect(judge(cap, [of('earned', 61, { origins: ['school'] })]).state).toBe('unmet');
    expect(judge(cap, [of('earned', 61)]).state).toBe('unknown');
    expect(judge(cap, [of('earned', 61, { origins: ['own'] })]).state).toBe('met');
  });
});

describe('residency', () => {
  const resident = { type: 'residency', minHundredths: 1000, issuers: [] } as const;

  test('counts the institution’s own', () => {
    expect(judge(resident, [of('recognised', 10, { origins: ['own'] })]).state).toBe('met');
    expect(judge(resident, [of('recognised', 10)]).state).toBe('unmet');
    expect(judge(resident, [of('planned', 10, { origins: null })]).state).toBe('unknown');
  });
});

describe('issuerWhitelist', () => {
  const offer = { type: 'issuerWhitelist', issuers: ['Partner University'], groupId: null } as const;

  test.each<[string, Candidate[], RequirementState]>([
    ['nothing', [], 'met'],
    ['by name', [of('earned', 5, { issuerName: { en: 'Partner University' } })], 'met'],
    ['the institution itself', [of('earned', 5, { origins: ['own'] })], 'met'],
    ['recognised from outside', [of('recognised', 5)], 'met'],
    ['earned outside', [of('earned', 5), of('planned', 5)], 'metIfRecognised'],
    ['planned', [of('planned', 5)], 'metByPlan'],
  ])('%s', (_, candidates, state) => {
    expect(judge(offer, candidates).state).toBe(state);
  });
});

describe('currency', () => {
  const sixteen = { type: 'currency', years: 16, measure: 'award-to-transfer' } as const;

  test.each<[string, string | null, RequirementState]>([
    ['exactly sixteen years ago', '2010-11-21', 'met'],
    ['a day more', '2010-11-20', 'unmet'],
    ['no date', null, 'unknown'],
  ])('%s', (_, date, state) => {
    expect(judge(sixteen, [of('earned', 5, { date })]).state).toBe(state);
  });
});

describe('timeWindow', () => {
  const six = { type: 'timeWindow', years: 6, measure: 'first-component-award-to-completion' } as const;
  // Each is half of the qualification's 60 credits.
  const dated = (tier: Tier, date: string | null) =>
    buildCandidate(`${tier}-${String(date)}`, { tier, date, hundredths: 3000 });

  test.each<[string, Candidate[], RequirementState]>([
    ['nothing', [], 'unknown'],
    ['both ends of the window', [dated('earned', '2024-02-29'), dated('planned', '2030-02-28')], 'metByPlan'],
    ['a day too long', [dated('earned', '2024-02-29'), dated('planned', '2030-03-01')], 'unmet'],
    ['all of it earned', [dated('earned', '2024-02-29'), dated('earned', '2026-02-28')], 'met'],
    ['half of it earned, the rest in no plan', [dated('earned', '2024-02-29')], 'unknown'],
    ['earned without a date', [dated('earned', '2024-02-29'), dated('earned', null)], 'unknown'],
    ['a planned module without a date', [dated('earned', '2024-02-29'), dated('planned', null)], 'unknown'],
    [
      'the window has closed on an unfinished plan',
      [dated('earned', '2020-11-20'), dated('planned', null)],
      'unmet',
    ],
    ['no date at all', [dated('earned', null)], 'unknown'],
  ])('%s', (_, candidates, state) => {
    expect(judge(six, candidates).state).toBe(state);
  });
});

test('a time rule that lacks a date names what it lacks it of', () => {
  const six = { type: 'timeWindow', years: 6, measure: 'first-component-award-to-completion' } as const;
  const currency = { type: 'currency', years: 16, measure: 'award-to-transfer' } as const;
  for (const rule of [six, currency]) {
    expect(judge(rule, [of('earned', 30), of('earned', 31, { date: null })])).toMatchObject({
      state: 'unknown',
      code: 'dates-missing',
      missing: [{ candidateId: 'earned-31', datum: 'date' }],
    });
  }
});

describe('combine', () => {
  const total = (minHundredths: number) =>
    ruleOf({ type: 'totalCredits', minHundredths, maxHundredths: null });
  const open = ruleOf({ type: 'advisory' });
  const ten = [of('recognised', 10)];

  test.each<[string, 'allOf' | 'anyOf' | 'nOf' | 'not', Rule[], RequirementState]>([
    ['all of met and unmet', 'allOf', [total(1000), total(2000)], 'unmet'],
    ['any of met and unmet', 'anyOf', [total(1000), total(2000)], 'met'],
    ['all of met and open', 'allOf', [total(1000), open], 'unknown'],
    ['any of met and open', 'anyOf', [total(1000), open], 'met'],
    ['any of unmet and open', 'anyOf', [total(2000), open], 'unknown'],
    ['two of three', 'nOf', [total(1000), total(500), total(2000)], 'met'],
    ['all of none', 'allOf', [], 'met'],
    ['not met', 'not', [total(1000)], 'unmet'],
    ['not unmet', 'not', [total(2000)], 'met'],
    ['not open', 'not', [open], 'unknown'],
  ])('%s', (_, kind, rules, state) => {
    expect(judge({ type: 'combine', of: kind, n: 2, rules }, ten).state).toBe(state);
  });
});

test('admission and advice are the institution’s and the learner’s', () => {
  expect(judge({ type: 'admission', requirement: 'x' }, []).code).toBe('institution-decides');
  expect(judge({ type: 'advisory' }, []).code).toBe('advisory');
});
