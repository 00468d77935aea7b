import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlacement } from '#src/test/any-placement.ts';
import { betterPlacement } from '#src/domain/pathway/better-placement.ts';
import { problemOf } from '#src/domain/pathway/allocation/problem-of.ts';
import { programOf } from '#src/domain/pathway/allocation/program-of.ts';
import { search } from '#src/domain/pathway/allocation/search.ts';
import { createHighsSolver } from './index.ts';

const solve = createHighsSolver();
const nothing = [-Infinity, -Infinity, -Infinity, -Infinity, -Infinity];
const unknown = [Infinity, Infinity, Infinity, Infinity, Infinity];

describe('HiGHS and the own search', () => {
  test('prove the same values, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlacement({ candidates: 14, groups: 4, rules: 6 }, 4), async (input) => {
        const problem = problemOf(input);
        const own = search(problem);
        const { program } = programOf(problem, null);
        const answer = await solve({ program, reached: nothing, bounds: unknown, timeLimitMs: 10_000 });
        expect(answer).toMatchObject({ ok: true, proven: 5 });
        if (!answer.ok) return;
        if (own.optimal) expect(own.value.slice(0, 4)).toEqual(answer.bounds.slice(0, 4).map(Math.round));
        else expect(answer.bounds[0]).toBeLessThanOrEqual(own.bound[0] + 0.5);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

test('what could not be loaded is said, and asked for again next time', async () => {
  const broken = createHighsSolver({
    locateFile: () => {
      throw new Error('no network');
    },
  });
  const program = { columns: [], rows: [], objectives: [] };
  const question = { program, reached: [], bounds: [], timeLimitMs: 100 };
  expect(await broken(question)).toEqual({ ok: false, code: 'not-available' });
});

test('nothing is asked where the own answer is proven', async () => {
  const [input] = fc.sample(anyPlacement({ candidates: 3, groups: 2, rules: 1 }), { numRuns: 1, seed: 1 });
  if (!input) throw new Error('no sample');
  const never = () => Promise.reject(new Error('asked'));
  expect(await betterPlacement(input, never)).toBeNull();
});
