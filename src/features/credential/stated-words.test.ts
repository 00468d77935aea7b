import { expect, test } from 'vitest';
import { english } from '#src/test/build-credential.ts';
import { levelName, partyName } from '#src/domain/credential/shown-names.ts';
import { monogram } from './stated-words.ts';

test.each([
  ['Universidade do Tejo', 'UT'],
  ['Hochschule Aaretal', 'HA'],
  ['did:web:university.example', 'd'],
  ['Žilinská univerzita v Žiline', 'ŽŽ'],
  ['Πανεπιστήμιο', 'Π'],
  ['', '?'],
])('the letters for "%s" are "%s"', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});

test('a party without a name is called by its address, then by its id', () => {
  const party = { id: 'did:key:z1', name: null, url: null, email: null, country: null, identifiers: [] };
  expect(partyName(party, 'en')).toEqual({ text: 'did:key:z1', lang: null, named: false });
  expect(partyName({ ...party, url: 'https://a.example' }, 'en').text).toBe('https://a.example');
});

test('European levels are named alike; national ones in the document’s own words', () => {
  const eqf = { scheme: 'EQF', level: '7', label: english('Level 7'), uri: null };
  expect(levelName(eqf, 'en').text).toBe('EQF 7');
  expect(levelName({ scheme: 'QNQ', level: '7', label: null, uri: null }, 'en').text).toBe('QNQ 7');
  expect(levelName({ scheme: 'NLQF', level: '6', label: { nl: 'NLQF-niveau 6' }, uri: null }, 'en')).toEqual({
    text: 'NLQF-niveau 6',
    lang: 'nl',
  });
});
