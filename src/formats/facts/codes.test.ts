import { expect, test } from 'vitest';
import { top } from '../json/place.ts';
import { codesAt } from './codes.ts';

const codes = (...values: Parameters<typeof top>[0][]) =>
  codesAt(values.map(top)).codes?.map(({ value }) => value);

test('every code once, in document order, and nothing where none is stated', () => {
  expect(codes('ENG439', ' R1 ', 'ENG439')).toEqual(['ENG439', 'R1']);
  expect(codesAt([top({ no: 'text' }), top('')])).toEqual({});
});

test('no code of absurd length, and no endless list', () => {
  expect(codes('x'.repeat(201), 'short')).toEqual(['short']);
  expect(codes(...Array.from({ length: 500 }, (_, index) => `code ${String(index)}`))).toHaveLength(20);
});
