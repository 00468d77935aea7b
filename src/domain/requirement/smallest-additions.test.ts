import { describe, expect, test } from 'vitest';
import { buildCandidate, buildPlan, place } from '#src/test/build-candidate.ts';
import { of, ruleOf } from '#src/test/judge-rule.ts';
import type { RuleParameters } from '../qualification/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { smallestAdditions } from './smallest-additions.ts';

const level = (value: string) => ({ levels: [{ scheme: 'EQF', level: value }] });

describe('the smallest additions to one rule', () => {
  const cases: [string, RuleParameters, Parameters<typeof buildCandidate>[1]][] = [
    ['total', { type: 'totalCredits', minHundredths: 1500, maxHundredths: null }, {}],
    ['level', { type: 'minCreditsAtLevel', scheme: 'EQF', level: 7, minHundredths: 1500 }, level('7')],
    ['field', { type: 'fieldShare', iscedPrefixes: ['06'], minHundredths: 1500 }, { fields: ['061'] }],
    [
      'category',
      { type: 'categoryShare', tag: 'Theme', minHundredths: 1500, maxHundredths: null },
      { tags: ['Theme'] },
    ],
    ['residency', { type: 'residency', minHundredths: 1500, issuers: [] }, { origins: ['own'] }],
  ];
  test.each(cases)('%s: so much meets it, and a hundredth less does not', (_, parameters, serving) => {
    const rule = ruleOf(parameters);
    const plan = buildPlan([of('recognised', 6, serving)]);
    const [addition] = smallestAdditions(rule, plan);
    expect(addition?.hundredths).toBe(900);
    const withMore = (hundredths: number) =>
      evaluateRule(rule, {
        ...plan,
        placed: [
          ...plan.placed,
          place(buildCandidate('more', { tier: 'recognised', hundredths, ...serving })),
        ],
      }).state;
    expect(withMore(900)).toBe('met');
    expect(withMore(899)).toBe('unmet');
  });

  test('modules and a thesis are told by their number, kind and titles', () => {
    const plan = buildPlan([of('recognised', 6, { title: { en: 'A' } })]);
    const modules = ruleOf({ type: 'requiredModules', modules: ['A', 'B', 'C'], need: 2, equivalents: [] });
    expect(smallestAdditions(modules, plan)).toEqual([
      { hundredths: 0, modules: 1, needed: { titles: ['B', 'C'] } },
    ]);
    const thesis = ruleOf({
      type: 'capstone',
      groupId: null,
      minHundredths: 600,
      atAwardingInstitution: false,
    });
    expect(smallestAdditions(thesis, plan)).toEqual([
      { hundredths: 600, modules: 1, needed: { kind: 'thesis' } },
    ]);
  });
});
