import { describe, expect, test } from 'vitest';
import { outcome, type RequirementState } from '../outcome.ts';
import { combine } from './combine.ts';

const states = ['met', 'metByPlan', 'metIfRecognised', 'unknown', 'unmet', 'notCheckable'] as const;
type Letter = 'M' | 'P' | 'R' | '?' | 'X';
const named: Record<Letter, RequirementState> = {
  M: 'met',
  P: 'metByPlan',
  R: 'metIfRecognised',
  '?': 'unknown',
  X: 'unmet',
};

/** Rows and columns in the order of `states`; what cannot be checked is as good as unknown. */
const tables: Record<'allOf' | 'anyOf', string[]> = {
  allOf: ['MPR?X?', 'PPR?X?', 'RRR?X?', '????X?', 'XXXXXX', '????X?'],
  anyOf: ['MMMMMM', 'MPPPPP', 'MPRRRR', 'MPR???', 'MPR?X?', 'MPR???'],
};
const notTable = 'XX??M?';

const judged = (of: 'allOf' | 'anyOf' | 'nOf' | 'not', n: number, ...parts: RequirementState[]) =>
  combine(
    { of, n },
    parts.map((state) => outcome(state, 'advisory')),
  ).state;

describe.each(['allOf', 'anyOf'] as const)('%s, for every pair of states', (of) => {
  const pairs = states.flatMap((one, row) =>
    states.map((other, column) => [one, other, named[tables[of][row]?.[column] as Letter]] as const),
  );
  test.each(pairs)('%s and %s: %s', (one, other, expected) => {
    expect(judged(of, 1, one, other)).toBe(expected);
    // nOf with one and with all of two says the same.
    expect(judged('nOf', of === 'allOf' ? 2 : 1, one, other)).toBe(expected);
  });
});

describe('not', () => {
  test.each(states.map((state, i) => [state, named[notTable[i] as Letter]] as const))(
    '%s: %s',
    (state, expected) => {
      expect(judged('not', 1, state)).toBe(expected);
    },
  );

  test.each(states.flatMap((one) => states.map((other) => [one, other] as const)))(
    'of %s and %s is not of any of them',
    (one, other) => {
      // By De Morgan none of two is all of their negations, but for what a plan adds: it already breaks a "not".
      expect(judged('not', 1, one, other)).toBe(
        judged('allOf', 2, judged('not', 1, one), judged('not', 1, other)),
      );
    },
  );
});

describe('nOf, two of three', () => {
  const triples = states.flatMap((a) => states.flatMap((b) => states.map((c) => [a, b, c] as const)));
  test('is any of all the pairs', () => {
    for (const [a, b, c] of triples) {
      const pairs = [judged('allOf', 2, a, b), judged('allOf', 2, a, c), judged('allOf', 2, b, c)];
      expect([a, b, c, judged('nOf', 2, a, b, c)]).toEqual([a, b, c, judged('anyOf', 1, ...pairs)]);
    }
  });

  test('more than there are cannot be reached', () => {
    expect(judged('nOf', 3, 'met', 'met')).toBe('unmet');
  });
});

test('names what is missing only where that leaves it open, and what is awaited only where that decides', () => {
  const open = outcome('unknown', 'data-missing', { missing: [{ candidateId: 'a', datum: 'level' }] });
  const waiting = outcome('metIfRecognised', 'credits-counted', { waitsFor: ['b', 'b'] });
  const met = outcome('met', 'credits-counted');
  expect(combine({ of: 'anyOf', n: 1 }, [met, open, waiting])).toMatchObject({ missing: [], waitsFor: [] });
  expect(combine({ of: 'allOf', n: 1 }, [open, waiting])).toMatchObject({
    state: 'unknown',
    missing: [{ datum: 'level' }],
  });
  expect(combine({ of: 'allOf', n: 1 }, [met, waiting])).toMatchObject({ waitsFor: ['b'] });
});
