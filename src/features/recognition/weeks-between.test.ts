import { expect, test } from 'vitest';
import { weeksBetween } from './weeks-between.ts';

test.each([
  ['2026-10-02', '2026-11-21', 7],
  ['2026-11-15', '2026-11-21', 0],
  ['2026-11-14', '2026-11-21', 1],
  ['2026-12-01', '2026-11-21', 0],
  ['sometime', '2026-11-21', 0],
])('from %s to %s are %i weeks', (from, to, weeks) => {
  expect(weeksBetween(from, to)).toBe(weeks);
});
