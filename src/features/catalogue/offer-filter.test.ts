import { expect, test } from 'vitest';
import { templateById } from '#src/domain/qualification/templates.ts';
import { buildOffer } from '#src/test/build-records.ts';
import {
  choicesOf,
  fieldsOf,
  filterOffers,
  groupKey,
  levelsOf,
  noFilter,
  type OfferFilter,
} from './offer-filter.ts';

const wood = buildOffer({
  id: 'wood',
  title: { en: 'Timber', de: 'Holzbau' },
  provider: 'Sample University',
  credits: { hundredths: 1000, unit: 'ECTS' },
  levels: [{ scheme: 'EQF', level: '7' }],
  fields: ['0732'],
  tags: ['structures'],
});
const talk = buildOffer({
  id: 'talk',
  title: { en: 'A talk' },
  provider: 'Sample Institute',
  credits: null,
  levels: [],
  fields: [],
  tags: [],
});
const kept = (filter: Partial<OfferFilter>) =>
  filterOffers([wood, talk], { ...noFilter, ...filter }, templateById).map(({ id }) => id);

test.each<[string, Partial<OfferFilter>, string[]]>([
  ['nothing', {}, ['wood', 'talk']],
  ['words in any language, category and provider', { words: 'holz STRUCT university' }, ['wood']],
  ['a provider', { provider: 'Sample Institute' }, ['talk']],
  ['a level', { level: 'EQF 7' }, ['wood']],
  ['a field by its narrow name', { field: '073' }, ['wood']],
  ['credits between', { from: '7,5', to: '10' }, ['wood']],
  ['more credits', { from: '10.5' }, []],
  ['an amount that is none asks nothing', { from: 'many' }, ['wood', 'talk']],
  ['a group that takes it', { fits: groupKey('ch-enbau-mas', 'competence') }, ['wood']],
  ['a group that does not', { fits: groupKey('ch-enbau-mas', 'thesis') }, []],
])('asks for %s', (_, filter, ids) => {
  expect(kept(filter)).toEqual(ids);
});

test('choices are the values that are there, each once', () => {
  expect(choicesOf([wood, wood, talk], levelsOf)).toEqual(['EQF 7']);
  expect(choicesOf([wood, talk], fieldsOf)).toEqual(['073']);
});
