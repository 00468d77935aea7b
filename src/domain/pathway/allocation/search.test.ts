import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCandidate, buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import type { Rule } from '../../qualification/rule.ts';
import type { Candidate, Tier } from '../candidate.ts';
import { allocate } from './allocate.ts';
import { emptyLoads, move } from './loads.ts';
import { compareValues, valueOf, type Value } from './objective.ts';
import { problemOf, type Problem } from './problem.ts';
import { search } from './search.ts';

const hard = { severity: 'hard', text: '', sourceRef: null, assumption: true } as const;
const atLevel = (minHundredths: number): Rule => ({
  ...hard,
  id: 'level',
  type: 'minCreditsAtLevel',
  scheme: 'EQF',
  level: 7,
  minHundredths,
});
const capFrom = (source: string, maxHundredths: number): Rule => ({
  ...hard,
  id: `cap-${source}`,
  type: 'recognitionCap',
  sources: [source],
  maxHundredths,
});
/** Every way to place the items, one by one. */
function bruteForce(problem: Problem): Value {
  const loads = emptyLoads(problem);
  let best: Value = [-1, 0, 0, 0, 0];
  const visit = (index: number): void => {
    const item = problem.items[index];
    if (!item) {
      const value = valueOf(problem, loads);
      if (compareValues(value, best) > 0) best = value;
      return;
    }
    if (!item.fixed) visit(index + 1);
    for (const group of item.options) {
      if (!item.fixed && (loads.counts[group] ?? 0) >= (problem.groups[group]?.maxCount ?? Infinity))
        continue;
      move(loads, item, group, 1);
      visit(index + 1);
      move(loads, item, group, -1);
    }
  };
  visit(0);
  return best;
}

const anyCandidate = fc.record({
  tier: fc.constantFrom<Tier>('recognised', 'earned', 'planned'),
  hundredths: fc.constantFrom(100, 250, 300, 500, 500, 600, 750, 1000),
  level: fc.constantFrom('6', '7', null),
  own: fc.boolean(),
  pin: fc.constantFrom(undefined, undefined, undefined, undefined, null, 'g0', 'g1'),
});
const anyGroup = fc.record({
  min: fc.constantFrom(0, 500, 1000),
  room: fc.constantFrom(0, 200, 500, null),
  minCount: fc.constantFrom(null, 2),
  maxCount: fc.constantFrom(null, 2, 3),
  componentMin: fc.constantFrom(null, 500),
});
const anyProblem = fc.record({
  candidates: fc.array(anyCandidate, { maxLength: 7 }),
  groups: fc.array(anyGroup, { minLength: 1, maxLength: 3 }),
  totalMax: fc.constantFrom(null, 2000),
  cap: fc.constantFrom(null, 800),
  level: fc.constantFrom(null, 600, 1500),
});

function build({
  candidates,
  groups,
  totalMax,
  cap,
  level,
}: typeof anyProblem extends fc.Arbitrary<infer T> ? T : never) {
  const template = buildTemplate({
    total: { minHundredths: 1500, maxHundredths: totalMax },
    groups: groups.map((g, i) =>
      buildGroup(`g${i}`, {
        minHundredths: g.min,
        maxHundredths: g.room === null ? null : g.min + g.room,
        minCount: g.minCount,
        maxCount: g.maxCount,
        componentMinHundredths: g.componentMin,
      }),
    ),
    rules: [...(cap === null ? [] : [capFrom('external', cap)]), ...(level === null ? [] : [atLevel(level)])],
  });
  const all = candidates.map((c, i) =>
    buildCandidate(`c${i}`, {
      tier: c.tier,
      hundredths: c.hundredths,
      levels: c.level === null ? [] : [{ scheme: 'EQF', level: c.level }],
      origins: c.own ? ['own'] : ['external'],
    }),
  );
  const pins = candidates.flatMap((c, i) =>
    c.pin === undefined ? [] : [{ entryId: `c${i}`, groupId: c.pin }],
  );
  return { template, all, pins };
}

describe('the placement is exact', () => {
  test('no other placement is better: compared with every way to place', () => {
    fc.assert(
      fc.property(anyProblem, (raw) => {
        const { template, all, pins } = build(raw);
        const problem = problemOf(template, all, pins);
        const found = search(problem);
        expect(found.optimal).toBe(true);
        expect(found.value).toEqual(bruteForce(problem));
      }),
      { numRuns: 400 },
    );
  });

  test('every candidate is told of once, and amounts add up', () => {
    fc.assert(
      fc.property(anyProblem, (raw) => {
        const { template, all, pins } = build(raw);
        const { placed, unplaced } = allocate(template, all, pins);
        const ids = [...placed, ...unplaced].map((item) => item.candidate.id).sort();
        expect(ids).toEqual(all.map((candidate) => candidate.id).sort());
        for (const item of placed) {
          expect(item.countedHundredths + item.surplusHundredths).toBe(item.candidate.hundredths);
          expect(item.countedHundredths).toBeGreaterThanOrEqual(0);
        }
        for (const group of template.groups) {
          const inside = placed.filter((item) => item.groupId === group.id);
          const counted = inside.reduce((sum, item) => sum + item.countedHundredths, 0);
          expect(counted).toBeLessThanOrEqual(group.maxHundredths ?? Infinity);
        }
      }),
    );
  });

  test('the order of records does not change the answer', () => {
    fc.assert(
      fc.property(anyProblem, (raw) => {
        const { template, all, pins } = build(raw);
        const answer = (candidates: Candidate[]) =>
          allocate(template, candidates, pins).placed.map((item) => [
            item.candidate.id,
            item.groupId,
            item.countedHundredths,
          ]);
        expect(answer([...all].reverse())).toEqual(answer(all));
      }),
    );
  });
});

describe('the placement is quick', () => {
  const sizes = [300, 600, 400, 500, 250, 1000, 300, 150, 750, 500];
  const wallet = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      buildCandidate(`c${String(i).padStart(5, '0')}`, {
        tier: (['recognised', 'earned', 'planned'] as const)[i % 3] ?? 'earned',
        hundredths: sizes[i % sizes.length] ?? 500,
        levels: [{ scheme: 'EQF', level: String(6 + (i % 2)) }],
      }),
    );

  test('40 credentials in 8 groups, proven', () => {
    const groups = Array.from({ length: 8 }, (_, i) =>
      buildGroup(`g${i}`, { minHundredths: 2000, maxHundredths: 2500 }),
    );
    const template = buildTemplate({
      total: { minHundredths: 18_000, maxHundredths: null },
      groups,
      rules: [atLevel(6000)],
    });
    const started = performance.now();
    expect(allocate(template, wallet(40), []).proof).toEqual({ optimal: true });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('10,000 credentials end within the limit', () => {
    const template = buildTemplate({
      total: { minHundredths: 18_000, maxHundredths: 18_000 },
      groups: [buildGroup('all', { minHundredths: 18_000, maxHundredths: 18_000 })],
    });
    const { placed } = allocate(template, wallet(10_000), []);
    expect(placed.reduce((sum, item) => sum + item.countedHundredths, 0)).toBe(18_000);
  });
});
