import { expect, test } from 'vitest';
import { add, emptyDraft, move, tick, tickedOf } from './draft.ts';

test('unticked entries stay in the list and out of the portfolio', () => {
  const draft = tick(emptyDraft(['a', 'b', 'c']), 'b', false);
  expect(draft.listed).toEqual(['a', 'b', 'c']);
  expect(tickedOf(draft)).toEqual(['a', 'c']);
  expect(tickedOf(tick(draft, 'b', true))).toEqual(['a', 'b', 'c']);
});

test('what is added comes last, once and ticked', () => {
  const draft = tick(emptyDraft(['a', 'b']), 'a', false);
  expect(tickedOf(add(draft, ['a', 'c']))).toEqual(['a', 'b', 'c']);
});

test('moving stops at both ends', () => {
  const draft = emptyDraft(['a', 'b', 'c']);
  expect(move(draft, 'a', 1).listed).toEqual(['b', 'a', 'c']);
  expect(move(draft, 'c', -1).listed).toEqual(['a', 'c', 'b']);
  expect(move(draft, 'a', -1)).toBe(draft);
  expect(move(draft, 'c', 1)).toBe(draft);
  expect(move(draft, 'x', 1)).toBe(draft);
});
