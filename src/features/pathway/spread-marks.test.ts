import { expect, it } from 'vitest';
import type { StackMark } from '#src/domain/pathway/stack.ts';
import { spreadMarks } from './spread-marks.ts';

const milestone = (at: number, raised = false): StackMark => ({
  kind: 'milestone',
  column: 0,
  at,
  hundredths: at,
  name: 'CAS',
  raised,
});
const here = (at: number): StackMark => ({ kind: 'here', column: 0, at, hundredths: at });

it('leaves marks alone that are far apart', () => {
  expect(spreadMarks([milestone(3000), here(1000)], 280).map(({ at }) => at)).toEqual([1000, 3000]);
});

it('moves a milestone up where it shares a height with today', () => {
  const spread = spreadMarks([milestone(1000, true), here(1000)], 280);
  expect(spread.map(({ mark, at }) => [mark.kind, at])).toEqual([
    ['here', 1000],
    ['milestone', 1280],
  ]);
});

it('passes a push on', () => {
  expect(spreadMarks([here(1000), milestone(1100), milestone(1200)], 280).map(({ at }) => at)).toEqual([
    1000, 1280, 1560,
  ]);
});
