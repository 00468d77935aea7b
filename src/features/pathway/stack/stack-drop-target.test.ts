import { expect, test } from 'vitest';
import { dropTargetAt, type ColumnBox } from './stack-drop-target.ts';

const column = (left: number, outlines: [groupId: string, top: number, bottom: number][]): ColumnBox => ({
  left,
  right: left + 300,
  top: 0,
  bottom: 600,
  outlines: outlines.map(([groupId, top, bottom]) => ({
    groupId,
    top,
    bottom,
    left: left + 150,
    right: left + 250,
  })),
});
const columns = [
  column(0, [
    ['thesis', 0, 100],
    ['modules', 100, 500],
  ]),
  column(340, [['modules', 300, 600]]),
];

test.each([
  ['on an outline', 200, 50, 'thesis'],
  ['beside it, on its name', 10, 50, 'thesis'],
  ['on the part of a group in another column', 400, 400, 'modules'],
])('%s is on the group', (_, x, y, groupId) => {
  expect(dropTargetAt(x, y, columns)).toEqual({ kind: 'group', groupId });
});

test.each([
  ['in a column where no group is', 200, 550, 'nowhere'],
  ['between two columns', 320, 50, 'nowhere'],
  ['a little below the ground', 200, 620, 'nowhere'],
  ['well below the ground', 200, 640, 'outside'],
  ['far beside the stack', 900, 50, 'outside'],
])('%s is no group', (_, x, y, kind) => {
  expect(dropTargetAt(x, y, columns)).toEqual({ kind });
});

test('without a stack everything is outside', () => {
  expect(dropTargetAt(0, 0, [])).toEqual({ kind: 'outside' });
});
