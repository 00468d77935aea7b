import { expect, test } from 'vitest';
import { formatsIn } from './formats.ts';

const format = formatsIn('en-GB');

test('credits are hundredths with at most two decimals', () => {
  expect(format.credits(750)).toBe('7.5');
  expect(format.credits(1200)).toBe('12');
  expect(format.credits(333)).toBe('3.33');
  expect(format.creditRange(500, 750)).toBe('5–7.5');
  expect(format.creditRange(600, 600)).toBe('6');
});

test('a calendar day is the same day in every time zone', () => {
  expect(format.date('2026-11-21')).toBe('21 Nov 2026');
  expect(format.longDate('2026-01-30T00:00:00Z')).toBe('30 January 2026');
});

test('what is not a date is shown as it stands', () => {
  expect(format.date('last spring')).toBe('last spring');
});

test('countries have names, unknown codes stay', () => {
  expect(format.country('PT')).toBe('Portugal');
  expect(format.country('EHEA')).toBe('EHEA');
});

test('bytes are read at a glance', () => {
  expect(format.bytes(512)).toBe('512 B');
  expect(format.bytes(14_000)).toBe('14 kB');
  expect(format.bytes(2_500_000)).toBe('2.5 MB');
});
