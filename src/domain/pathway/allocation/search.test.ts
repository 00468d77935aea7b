import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlacement } from '#src/test/any-placement.ts';
import {
  allocationOf,
  buildCandidate,
  buildGroup,
  buildPlan,
  buildTemplate,
} from '#src/test/build-candidate.ts';
import type { Rule } from '../../qualification/rule.ts';
import { rulesOf } from '../../qualification/rules-of.ts';
import { evaluateRule } from '../../requirement/evaluate-rule.ts';
import { allocate } from './allocate.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { boundFrom, search } from './search.ts';
import { settle } from './settle.ts';
import { compareValues, type Value } from './value.ts';

/** Every way to place the items, one by one. */
function bruteForce(problem: Problem): Value {
  const groups = problem.items.map(() => -1);
  let best: Value = [-Infinity, 0, 0, 0, 0, 0];
  const visit = (index: number): void => {
    const item = problem.items[index];
    if (!item) {
      const { value } = settle(problem, groups);
      if (compareValues(value, best) > 0) best = value;
      return;
    }
    for (const group of item.fixed ? item.options : [-1, ...item.options]) {
      groups[index] = group;
      visit(index + 1);
    }
  };
  visit(0);
  return best;
}

const small = anyPlacement({ candidates: 6, groups: 3, rules: 4 });

describe('the placement is exact', () => {
  test('no other placement is better: compared with every way to place', () => {
    fc.assert(
      fc.property(small, (input) => {
        const problem = problemOf(input);
        const found = search(problem);
        expect(found.optimal).toBe(true);
        // Surplus is made small as far as the search goes; all before it is proven.
        expect(found.value.slice(0, 5)).toEqual(bruteForce(problem).slice(0, 5));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('no placement is better than the bound, however early the search ends', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(0, 20_000, 400_000), (input, work) => {
        const problem = problemOf(input);
        const found = search(problem, work);
        const best = bruteForce(problem);
        expect(compareValues(found.bound, best, 4)).toBeGreaterThanOrEqual(0);
        if (found.optimal) expect(found.value.slice(0, 4)).toEqual(best.slice(0, 4));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a later number of a bound is dropped where another bound is smaller before it', () => {
    const [input] = fc.sample(anyPlacement({ candidates: 30, groups: 3, rules: 4 }, 30), {
      numRuns: 1,
      seed: 3,
    });
    if (!input) throw new Error('no sample');
    const problem = problemOf(input);
    const [rules, recognised] = search(problem, 0).bound;
    const known: Value = [rules, 0, 0, 0, 0, 0];
    expect(boundFrom(problem, [rules - 1, recognised, 0, 0], 0, known, known)[1]).toBe(recognised);
    expect(boundFrom(problem, [rules, recognised, 0, 0], 0, known, known)[1]).toBe(0);
  });

  test('every candidate is told of once, and amounts add up', () => {
    fc.assert(
      fc.property(small, (input) => {
        const { placed, unplaced } = allocate(input);
        const ids = [...placed, ...unplaced].map((item) => item.candidate.id).sort();
        expect(ids).toEqual(input.candidates.map((candidate) => candidate.id).sort());
        for (const item of placed) {
          expect(item.countedHundredths + item.surplusHundredths).toBe(item.candidate.hundredths);
          expect(item.countedHundredths).toBeGreaterThanOrEqual(0);
        }
        for (const group of input.template.groups) {
          const inside = placed.filter((item) => item.groupId === group.id);
          const counted = inside.reduce((sum, item) => sum + item.countedHundredths, 0);
          expect(counted).toBeLessThanOrEqual(group.maxHundredths ?? Infinity);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('the evaluators find met what the placement was chosen for', () => {
    fc.assert(
      fc.property(small, (input) => {
        const { placed, claimed } = allocate(input);
        const plan = buildPlan([], {
          template: input.template,
          placed,
          ...(input.confirmed && { confirmed: input.confirmed }),
        });
        for (const rule of rulesOf(input.template).filter(({ id }) => claimed.includes(id)))
          expect([rule.id, evaluateRule(rule, plan).state]).not.toEqual([rule.id, 'unmet']);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('the order of records does not change the answer', () => {
    fc.assert(
      fc.property(small, (input) => {
        const answer = ({ candidates, last, ...rest }: typeof input) =>
          allocate({ ...rest, candidates, last }).placed.map((item) => [
            item.candidate.id,
            item.groupId,
            item.countedHundredths,
          ]);
        const reversed = {
          ...input,
          candidates: [...input.candidates].reverse(),
          last: [...input.last].reverse(),
          pins: [...input.pins].reverse(),
        };
        expect(answer(reversed)).toEqual(answer(input));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('pins are respected, and an answer asked for again moves nothing', () => {
    fc.assert(
      fc.property(small, (input) => {
        const first = allocate(input).placed;
        for (const { entryId, groupId } of input.pins) {
          const at = first.find(({ candidate }) => candidate.id === entryId)?.groupId ?? null;
          const isKnown = input.template.groups.some(({ id }) => id === groupId);
          if (groupId === null) expect(at).toBeNull();
          else if (isKnown) expect([groupId, null]).toContain(at);
        }
        const where = (placed: typeof first) =>
          placed.map(({ candidate, groupId }) => [candidate.id, groupId]);
        const last = first.map(({ candidate, groupId }) => ({ itemId: candidate.id, groupId }));
        const again = allocate({ ...input, last });
        if (again.proof.optimal) expect(where(again.placed)).toEqual(where(first));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
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
  const atLevel: Rule = {
    id: 'level',
    type: 'minCreditsAtLevel',
    severity: 'hard',
    text: '',
    sourceRef: null,
    assumption: true,
    scheme: 'EQF',
    level: 7,
    minHundredths: 6000,
  };

  test('40 credentials in 8 groups, proven', () => {
    const groups = Array.from({ length: 8 }, (_, i) =>
      buildGroup(`g${String(i)}`, { minHundredths: 2000, maxHundredths: 2500 }),
    );
    const template = buildTemplate({
      total: { minHundredths: 18_000, maxHundredths: null },
      groups,
      rules: [atLevel],
    });
    expect(allocate(allocationOf(template, wallet(40))).proof).toEqual({ optimal: true });
  });

  test('10,000 credentials end within the limit', () => {
    const template = buildTemplate({
      total: { minHundredths: 18_000, maxHundredths: 18_000 },
      groups: [buildGroup('all', { minHundredths: 18_000, maxHundredths: 18_000 })],
    });
    const { placed } = allocate(allocationOf(template, wallet(10_000)));
    expect(placed.reduce((sum, item) => sum + item.countedHundredths, 0)).toBe(18_000);
  });
});
