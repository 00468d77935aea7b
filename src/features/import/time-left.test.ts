import { expect, test } from 'vitest';
import { secondsLeft } from './time-left.ts';

const after = (done: number, elapsedMs: number, said: number | null = null) =>
  secondsLeft({ done, total: 1000, elapsedMs }, said);

test('nothing is said before there is a pace', () => {
  expect(after(0, 60_000)).toBeNull();
  expect(after(500, 2000)).toBeNull();
  expect(after(10, 60_000)).toBeNull();
});

test('tens of seconds, then whole minutes', () => {
  expect(after(500, 4000)).toBe(10);
  expect(after(100, 5000)).toBe(50);
  expect(after(100, 10_000)).toBe(120);
});

test('goes up only when it was clearly wrong', () => {
  expect(after(500, 21_000, 20)).toBe(20);
  expect(after(500, 40_000, 20)).toBe(40);
  expect(after(900, 90_000, 60)).toBe(10);
});
