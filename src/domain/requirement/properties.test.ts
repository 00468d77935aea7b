import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCandidate, buildPlan } from '#src/test/build-candidate.ts';
import { anyRule } from '#src/test/any-template.ts';
import { ruleOf } from '#src/test/judge-rule.ts';
import { tiers, type Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { Rule, RuleParameters } from '../qualification/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import type { RequirementState } from './outcome.ts';

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Credentials and modules of which each fact may be known or not. */
const candidates = fc
  .array(
    fc.record({
      tier: fc.constantFrom(...tiers),
      hundredths: fc.integer({ min: 1, max: 3000 }),
      level: orNull(fc.integer({ min: 5, max: 8 })),
      field: orNull(fc.constantFrom('0732', '0611', '07')),
      tags: orNull(fc.constantFrom([], ['theme'])),
      origins: orNull(fc.constantFrom(['own'], ['external'], ['school'])),
      date: orNull(fc.constantFrom('2015-01-01', '2024-06-30', '2026-06-30')),
      usedElsewhere: orNull(fc.boolean()),
      gradeReached: orNull(fc.boolean()),
      assured: orNull(fc.boolean()),
      isThesis: orNull(fc.boolean()),
    }),
    { maxLength: 6 },
  )
  .map((items) =>
    items.map(({ level, field, ...item }, i) =>
      buildCandidate(`item-${String(i)}`, {
        ...item,
        // What is only planned can have been used nowhere.
        usedElsewhere: item.tier === 'planned' ? false : item.usedElsewhere,
        levels: level === null ? [] : [{ scheme: 'EQF', level: String(level) }],
        fields: field === null ? [] : [field],
      }),
    ),
  );

const credits = fc.integer({ min: 0, max: 9000 });
const minimums: Record<string, (minHundredths: number) => RuleParameters> = {
  totalCredits: (minHundredths) => ({ type: 'totalCredits', minHundredths, maxHundredths: null }),
  minCreditsAtLevel: (minHundredths) => ({
    type: 'minCreditsAtLevel',
    scheme: 'EQF',
    level: 7,
    minHundredths,
  }),
  fieldShare: (minHundredths) => ({ type: 'fieldShare', iscedPrefixes: ['073'], minHundredths }),
  categoryShare: (minHundredths) => ({
    type: 'categoryShare',
    tag: 'theme',
    minHundredths,
    maxHundredths: null,
  }),
  residency: (minHundredths) => ({ type: 'residency', minHundredths, issuers: [] }),
};
const maximums: Record<string, (maxHundredths: number) => RuleParameters> = {
  maxCreditsAtLevel: (maxHundredths) => ({
    type: 'maxCreditsAtLevel',
    scheme: 'EQF',
    level: 6,
    maxHundredths,
  }),
  recognitionCap: (maxHundredths) => ({ type: 'recognitionCap', sources: ['school'], maxHundredths }),
  noDoubleCounting: (maxHundredths) => ({
    type: 'noDoubleCounting',
    scope: 'acrossAwards',
    mode: 'maxOverlap',
    maxHundredths,
    appliesTo: null,
  }),
};

const judged = (parameters: RuleParameters, items: readonly Candidate[]): RequirementState =>
  evaluateRule(ruleOf(parameters), buildPlan(items)).state;

/** The same items with nothing known of the given ones. */
const unknowing = (item: Candidate): Candidate => ({
  ...item,
  levels: [],
  fields: [],
  tags: null,
  origins: null,
  date: null,
  usedElsewhere: null,
  gradeReached: null,
  assured: null,
  isThesis: null,
});

const firmness: readonly RequirementState[] = ['met', 'metByPlan', 'metIfRecognised'];
const isMet = (state: RequirementState): boolean => firmness.includes(state);

describe('a minimum', () => {
  test.each(Object.entries(minimums))('%s: one more item never makes it unmet', (_, rule) => {
    fc.assert(
      fc.property(candidates, credits, (items, min) => {
        const states = items.map((_item, i) => judged(rule(min), items.slice(0, i + 1)));
        const firstMet = states.findIndex(isMet);
        if (firstMet >= 0) expect(states.slice(firstMet).every(isMet)).toBe(true);
      }),
    );
  });

  test.each(Object.entries(minimums))('%s: what is not known turns nothing into met', (_, rule) => {
    fc.assert(
      fc.property(candidates, credits, fc.array(fc.integer({ min: 1, max: 3000 })), (items, min, sizes) => {
        const more = sizes.map((hundredths, i) =>
          unknowing(buildCandidate(`more-${String(i)}`, { hundredths, tier: 'recognised' })),
        );
        const before = judged(rule(min), items);
        const after = judged(rule(min), [...items, ...more]);
        // The total asks nothing of an item but its size, so more of it is simply more.
        if (before === 'unmet' && rule(min).type !== 'totalCredits') expect(isMet(after)).toBe(false);
      }),
    );
  });

  test.each(Object.entries(minimums))('%s: a lower minimum is no harder', (_, rule) => {
    fc.assert(
      fc.property(candidates, credits, credits, (items, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        if (isMet(judged(rule(high), items))) expect(isMet(judged(rule(low), items))).toBe(true);
        if (judged(rule(low), items) === 'unmet') expect(judged(rule(high), items)).toBe('unmet');
      }),
    );
  });
});

describe('a maximum', () => {
  test.each(Object.entries(maximums))('%s: one more item never mends it', (_, rule) => {
    fc.assert(
      fc.property(candidates, credits, (items, max) => {
        const states = items.map((_item, i) => judged(rule(max), items.slice(0, i + 1)));
        const broken = states.indexOf('unmet');
        if (broken >= 0) expect(states.slice(broken).every((state) => state === 'unmet')).toBe(true);
      }),
    );
  });

  test.each(Object.entries(maximums))('%s: knowing less never makes it met or broken', (_, rule) => {
    fc.assert(
      fc.property(candidates, credits, (items, max) => {
        const known = judged(rule(max), items);
        const less = judged(rule(max), items.map(unknowing));
        if (less !== 'unknown') expect(known).toBe(less);
      }),
    );
  });
});

describe('every rule', () => {
  const single = anyRule.filter((rule) => rule.type !== 'combine');

  test('knowing nothing of any item never settles for better than knowing', () => {
    const asked: RuleParameters[] = [
      ...Object.values(minimums).map((rule) => rule(3000)),
      ...Object.values(maximums).map((rule) => rule(1000)),
      { type: 'currency', years: 5, measure: 'award-to-today' },
      { type: 'timeWindow', years: 5, measure: 'first-component-award-to-completion' },
      {
        type: 'noDoubleCounting',
        scope: 'acrossAwards',
        mode: 'forbid',
        maxHundredths: null,
        appliesTo: null,
      },
      {
        type: 'gradeMin',
        scale: 'ECTS',
        min: 'C',
        direction: null,
        order: [],
        groupId: null,
      },
      {
        type: 'assurance',
        assessment: 'summative',
        supervision: null,
        qualityAssurance: null,
        groupId: null,
      },
      { type: 'capstone', groupId: null, minHundredths: 600, atAwardingInstitution: true },
    ];
    fc.assert(
      fc.property(candidates, fc.constantFrom(...asked), (items, rule) => {
        if (judged(rule, items) === 'unmet') expect(isMet(judged(rule, items.map(unknowing)))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('names of what is missing only items of the plan, and waits only for earned ones', () => {
    fc.assert(
      fc.property(candidates, single, (items, rule: Rule) => {
        const { state, missing, waitsFor, deficitHundredths } = evaluateRule(rule, buildPlan(items));
        const byId = new Map(items.map((item) => [item.id, item]));
        expect(missing.every(({ candidateId }) => byId.has(candidateId))).toBe(true);
        expect(waitsFor.every((id) => byId.get(id)?.tier !== 'planned')).toBe(true);
        expect(deficitHundredths >= 0 && Number.isInteger(deficitHundredths)).toBe(true);
        if (deficitHundredths > 0) expect(state).toBe('unmet');
      }),
      { numRuns: 500 },
    );
  });

  test('the order of the items makes no difference', () => {
    fc.assert(
      fc.property(candidates, anyRule, (items, rule) => {
        const state = (list: readonly Candidate[]) => evaluateRule(rule, buildPlan(list)).state;
        expect(state([...items].reverse())).toBe(state(items));
      }),
      { numRuns: 300 },
    );
  });
});
