import { expect, test } from 'vitest';
import { fakeSha256 } from '#src/test/build-entry.ts';
import { recordTree } from './record-tree.ts';

const placed = (file: number, index: number, parent: number | null) => ({
  id: `${file}.${index}`,
  fileSha256: fakeSha256(file),
  index,
  parent,
});
const record = placed(1, 0, null);
const year = placed(1, 1, 0);
const module = placed(1, 2, 1);
const prize = placed(1, 3, 0);
const other = placed(2, 0, null);
const tree = recordTree([prize, module, other, year, record]);

test('a record holds what stands directly in it, in the order of its file', () => {
  expect(tree.inside(record)).toEqual([year, prize]);
  expect(tree.inside(year)).toEqual([module]);
  expect(tree.inside(other)).toEqual([]);
});

test('an entry stands in its record, and at the top where that was not kept', () => {
  expect(tree.recordOf(module)).toBe(year);
  expect(tree.recordOf(record)).toBeNull();
  expect(recordTree([module]).recordOf(module)).toBeNull();
});

test('what goes with a record goes at every depth, once', () => {
  expect(tree.withInside(['1.0', '1.2', '2.0']).sort()).toEqual(['1.0', '1.1', '1.2', '1.3', '2.0']);
  const [one, two] = [placed(3, 0, 1), placed(3, 1, 0)];
  expect(recordTree([one, two]).withInside(['3.0'])).toHaveLength(2);
  expect(recordTree([one, two]).recordOf(one)).toBeNull();
});
