import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequirementState } from './outcome.ts';
import { overallState } from './overall-state.ts';

const states: RequirementState[] = [
  'met',
  'metByPlan',
  'metIfRecognised',
  'unmet',
  'unknown',
  'notCheckable',
];
const hard = (...all: RequirementState[]) => all.map((state) => ({ severity: 'hard', state }) as const);

describe('overallState: unmet, then unknown, then if recognised, then by plan, else met', () => {
  const winner: Record<RequirementState, number> = {
    unmet: 0,
    unknown: 1,
    metIfRecognised: 2,
    metByPlan: 3,
    met: 4,
    notCheckable: 5,
  };
  test.each(states.flatMap((one) => states.map((other) => [one, other] as const)))(
    '%s and %s',
    (one, other) => {
      const expected = winner[one] < winner[other] ? one : other;
      expect(overallState(hard(one, other))).toBe(expected === 'notCheckable' ? 'met' : expected);
    },
  );

  test('soft and advisory rules never decide', () => {
    expect(
      overallState([
        ...hard('met'),
        { severity: 'soft', state: 'unmet' },
        { severity: 'advisory', state: 'unknown' },
      ]),
    ).toBe('met');
  });

  test('the order of rules makes no difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states)), (all) => {
        expect(overallState(hard(...[...all].reverse()))).toBe(overallState(hard(...all)));
      }),
    );
  });
});
