import { expect, test } from 'vitest';
import { categoriesOf, originsOf } from './asked-of-items.ts';
import { templateById } from './templates.ts';

const template = (id: string) => {
  const found = templateById(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};

test.each([
  ['ch-enbau-mas', ['Ergaenzungsmodul']],
  ['hk-hkuspace-certificate', ['Professional Practice']],
  ['es-diploma-especializacion', ['microcredencial']],
  ['generic-second-cycle-120', []],
])('%s tells apart %j', (id, categories) => {
  expect(categoriesOf(template(id))).toEqual(categories);
});

test('origins are the institution’s own, those of its caps, and any other', () => {
  expect(originsOf(template('uk-aberystwyth-masters'))).toEqual(['own', 'external']);
});
