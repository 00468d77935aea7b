import { expect, it } from 'vitest';
import type { StackMark } from '#src/domain/pathway/stack/stack.ts';
import { linesOf, spreadMarks } from './spread-marks.ts';

const milestone = (at: number, raised = false): StackMark => ({
  kind: 'milestone',
  column: 0,
  at,
  hundredths: at,
  name: 'CAS',
  raised,
});
const here = (at: number): StackMark => ({ kind: 'here', column: 0, at, hundredths: at, isHeight: true });

it('leaves marks alone that are far apart', () => {
  expect(spreadMarks([milestone(3000), here(1000)], () => 280).map(({ at }) => at)).toEqual([1000, 3000]);
});

it('moves a milestone up where it shares a height with today', () => {
  const spread = spreadMarks([milestone(1000, true), here(1000)], () => 280);
  expect(spread.map(({ mark, at }) => [mark.kind, at])).toEqual([
    ['here', 1000],
    ['milestone', 1280],
  ]);
});

it('passes a push on', () => {
  expect(spreadMarks([here(1000), milestone(1100), milestone(1200)], () => 280).map(({ at }) => at)).toEqual([
    1000, 1280, 1560,
  ]);
});

it('makes room for words of several lines', () => {
  const high = (mark: StackMark) => (mark.kind === 'here' ? 280 : 480);
  expect(spreadMarks([here(1000), milestone(1000)], high).map(({ at }) => at)).toEqual([1000, 1380]);
});

it.each([
  ['', 1],
  ['30 DAS size', 1],
  ['30 Postgraduate Certificate size', 4],
  ['Donaudampfschifffahrtsgesellschaft', 3],
  ['a b c d e f g h', 2],
])('"%s" takes %i lines of 13 letters', (words, lines) => {
  expect(linesOf(words, 13)).toBe(lines);
});
