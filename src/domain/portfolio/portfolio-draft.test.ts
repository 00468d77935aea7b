import { expect, test } from 'vitest';
import { add, cameSince, emptyDraft, isBegun, place, tick, tickedOf } from './portfolio-draft.ts';

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

test('something is dropped at any place of the list', () => {
  const draft = emptyDraft(['a', 'b', 'c']);
  expect(place(draft, 'a', 2).listed).toEqual(['b', 'c', 'a']);
  expect(place(draft, 'c', 0).listed).toEqual(['c', 'a', 'b']);
  expect(place(draft, 'a', 0)).toBe(draft);
  expect(place(draft, 'a', 3)).toBe(draft);
  expect(place(draft, 'x', 1)).toBe(draft);
});

test('a draft is begun with the first word or credential', () => {
  expect(isBegun(emptyDraft())).toBe(false);
  expect(isBegun({ ...emptyDraft(), purpose: 'a job' })).toBe(true);
  expect(isBegun(emptyDraft(['a']))).toBe(true);
});

test('what came after a portfolio was saved is counted, unless it is in it', () => {
  const saved = { id: 's', name: 'Jobs', changedOn: '2026-11-20T10:00:00Z', draft: emptyDraft(['b']) };
  const entries = [
    { id: 'a', addedOn: '2026-11-20T09:00:00Z' },
    { id: 'b', addedOn: '2026-11-21T09:00:00Z' },
    { id: 'c', addedOn: '2026-11-21T09:00:00Z' },
  ];
  expect(cameSince(saved, entries)).toEqual(['c']);
});
