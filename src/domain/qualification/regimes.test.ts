import { describe, expect, test } from 'vitest';
import { buildTemplate } from '#src/test/build-candidate.ts';
import { originsOf } from './asked-of-items.ts';
import { regimeOfRule, regimes } from './regimes.ts';
import { withRegimes } from './with-regimes.ts';

const total = (credits: number) =>
  buildTemplate({ total: { minHundredths: credits * 100, maxHundredths: null } });
const rulesWith = (template: ReturnType<typeof total>, ...ids: string[]) => withRegimes(template, ids).rules;

test('there are six, each rule with its source or said to be an assumption', () => {
  expect(regimes.map(({ id }) => id)).toEqual([
    'DE-KMK',
    'AT-UG78',
    'MY-APELC',
    'UK-OU-AGE',
    'NL-EXAM',
    'ES-15PCT',
  ]);
  for (const { id } of regimes) {
    const laid = withRegimes(total(180), [id]);
    for (const rule of laid.rules) {
      const refs = laid.sources.map(({ ref }) => ref);
      expect([rule.assumption, refs.includes(rule.sourceRef ?? '')]).toContain(true);
      expect(regimeOfRule(rule.id)?.id).toBe(id);
    }
  }
});

describe('shares are taken of the least total of the qualification they are laid over, and round down', () => {
  test.each([
    ['DE-KMK', 180, 9000],
    ['DE-KMK', 60.01, 3000],
    ['MY-APELC', 120, 3600],
    ['MY-APELC', 0.33, 9],
    ['ES-15PCT', 240, 3600],
  ])('%s of %d', (id, credits, max) => {
    expect(rulesWith(total(credits), id)[0]).toMatchObject({ maxHundredths: max });
  });
});

test('the rules are prefixed, and come after those of the qualification', () => {
  const rules = rulesWith(total(180), 'AT-UG78', 'NL-EXAM', 'AT-UG78', 'unknown');
  expect(rules.map(({ id }) => id)).toEqual([
    'AT-UG78:c1',
    'AT-UG78:c2',
    'AT-UG78:c3',
    'AT-UG78:d',
    'NL-EXAM:e',
  ]);
});

test('figures in ECTS do not judge a qualification in another unit', () => {
  const uk = buildTemplate({ unit: 'UK-CATS' });
  expect(rulesWith(uk, 'AT-UG78').map(({ type, severity }) => [type, severity])).toEqual([
    ['advisory', 'advisory'],
    ['advisory', 'advisory'],
    ['advisory', 'advisory'],
    ['gate', 'advisory'],
  ]);
  expect(rulesWith(uk, 'DE-KMK')[0]?.type).toBe('recognitionCap');
});

test('the origins that a regime asks about become answerable', () => {
  expect(originsOf(withRegimes(total(180), ['AT-UG78']))).toEqual([
    'own',
    'non-higher-education',
    'experiential',
    'school',
    'external',
  ]);
});

test('without regimes a qualification is what it was', () => {
  const template = total(180);
  expect(withRegimes(template, [])).toBe(template);
});
