import { expect, test } from 'vitest';
import { buildOwnTemplate } from '#src/test/build-records.ts';
import { templateShelf } from './template-shelf.ts';

test('built-in templates and the learner’s own are found by id', () => {
  const shelf = templateShelf([buildOwnTemplate()]);
  expect(shelf.find('own-1')?.name).toBe('Sample Certificate');
  expect(shelf.find('generic-first-cycle-180')?.total.minHundredths).toBe(18_000);
  expect([shelf.find('elsewhere'), shelf.own.length, shelf.broken]).toEqual([null, 1, []]);
});

test('a broken template is named with what is wrong, and the others stay', () => {
  const { id, json } = buildOwnTemplate({ id: 'torn' });
  const shelf = templateShelf([
    { ...buildOwnTemplate({ id: 'torn' }), json: { ...json, total: 'thirty' } },
    { ...buildOwnTemplate({ id: 'empty' }), json: {} },
    buildOwnTemplate(),
  ]);
  expect(shelf.broken.map(({ id, name }) => [id, name])).toEqual([
    [id, 'Sample Certificate'],
    ['empty', 'empty'],
  ]);
  expect(shelf.broken[0]?.problems[0]).toMatchObject({ at: '/total' });
  expect([shelf.find('torn'), shelf.own.map((own) => own.id)]).toEqual([null, ['own-1']]);
});
