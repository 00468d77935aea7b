import { describe, expect, test } from 'vitest';
import { allocationOf, buildCandidate, buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import type { Rule, RuleParameters } from '../../qualification/rule.ts';
import { allocate } from './allocate.ts';

const rule = (parameters: RuleParameters): Rule => ({
  ...parameters,
  id: 'rule',
  severity: 'hard',
  text: '',
  sourceRef: null,
  assumption: true,
});

const changeOf = (input: ReturnType<typeof allocationOf>, id: string) =>
  allocate(input).unplaced.find(({ candidate }) => candidate.id === id)?.change ?? null;

describe('what would let something count', () => {
  test('in place of what stands in a full group', () => {
    const template = buildTemplate({ groups: [buildGroup('core', { maxHundredths: 1000 })] });
    const input = allocationOf(template, [
      buildCandidate('large', { hundredths: 1000, tier: 'recognised' }),
      buildCandidate('small', { hundredths: 500 }),
    ]);
    expect(changeOf(input, 'small')).toEqual({
      code: 'in-place-of',
      data: { group: 'core', counted: 5, unit: 'ECTS', other: 'large' },
    });
  });

  test('the one whose going costs least is named', () => {
    const template = buildTemplate({ groups: [buildGroup('core', { maxCount: 2 })] });
    const input = allocationOf(template, [
      buildCandidate('a', { hundredths: 1000, tier: 'recognised' }),
      buildCandidate('b', { hundredths: 600 }),
      buildCandidate('c', { hundredths: 500 }),
    ]);
    expect(changeOf(input, 'c')).toMatchObject({ code: 'in-place-of', data: { other: 'b' } });
  });

  test('another group that has room, if it is what that group takes', () => {
    const template = buildTemplate({
      groups: [buildGroup('core', { maxHundredths: 500 }), buildGroup('theme', { tag: 'Theme' })],
    });
    const candidates = [buildCandidate('a', { tier: 'recognised' }), buildCandidate('b')];
    expect(changeOf(allocationOf(template, candidates), 'b')).toMatchObject({
      code: 'another-group',
      data: { group: 'theme', counted: 5 },
    });
    // Known to be of no such category.
    const other = candidates.map((candidate) => ({ ...candidate, tags: [] }));
    expect(changeOf(allocationOf(template, other), 'b')).toMatchObject({ code: 'in-place-of' });
  });

  test('beside the companion it needs', () => {
    const template = buildTemplate({ rules: [rule({ type: 'corequisite', pairs: [['Lab', 'Lecture']] })] });
    expect(changeOf(allocationOf(template, [buildCandidate('Lab')]), 'Lab')).toEqual({
      code: 'add-companion',
      data: { companion: 'Lecture' },
    });
  });

  test('too old by the day everything planned is done, and not today', () => {
    const template = buildTemplate({
      rules: [rule({ type: 'currency', years: 5, measure: 'award-to-completion' })],
    });
    const old = buildCandidate('old', { date: '2022-01-31' });
    const planned = buildCandidate('next', { tier: 'planned', date: '2028-06-30' });
    expect(changeOf(allocationOf(template, [old, planned]), 'old')).toEqual({
      code: 'done-earlier',
      data: { completion: '2028-06-30' },
    });
    const older = buildCandidate('old', { date: '2010-01-31' });
    expect(changeOf(allocationOf(template, [older]), 'old')).toMatchObject({ code: 'exception' });
  });
});
