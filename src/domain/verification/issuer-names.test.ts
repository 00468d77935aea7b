import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeAnother, lookOf, mixesScripts } from './issuer-names.ts';

describe('a name is suspicious', () => {
  test.each([
    ['a Cyrillic letter in a Latin word', 'Univ\u0435rsity of Sample'],
    ['a Greek letter in a Latin word', 'S\u03b1mple College'],
    ['a sign that turns the reading direction', 'Sample \u202eegelloC'],
    ['a space of no width', 'Sample\u200bCollege'],
    ['a joiner in Latin', 'Sam\u200dple'],
  ])('with %s', (_name, name) => {
    expect(mixesScripts(name)).toBe(true);
  });

  test.each([
    'Université de l’Échantillon',
    'Московский университет / Moscow University',
    'Πανεπιστήμιο Δείγμα (Sample University)',
    '東京サンプル大学',
    'دانشگاه می\u200cنمونه',
    'Soft\u00ADhyphen College',
    'AT&T 3M O2',
  ])('but not %s', (name) => {
    expect(mixesScripts(name)).toBe(false);
  });
});

const known = [{ name: 'Sample University', id: 'did:web:sample.example' }];
const find = (name: string, sameToo = true, ids: string[] = ['did:key:z6Mk']) =>
  looksLikeAnother(name, ids, known, { sameToo })?.name ?? null;

test.each([
  'Sampl\u0435 University',
  '\u0405ample University',
  'Sample Un\u0456versity',
  'Sample Universlty',
  'Samp1e University',
])('%s can be taken for a known name', (name) => {
  expect(find(name, false)).toBe('Sample University');
});

test('the very name of another counts where nobody vouches for this issuer', () => {
  expect(find('Sample University')).toBe('Sample University');
  expect(find('SAMPLE  UNIVERSITY', false)).toBeNull();
  expect(find('Sample University', true, ['did:web:sample.example'])).toBeNull();
  expect(find('Another College')).toBeNull();
  expect(find('')).toBeNull();
});

test('a name that differs in case, accents or spaces looks the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/), (name) => {
      expect(lookOf(` ${name.replaceAll(' ', '  ').normalize('NFD')}\u0301`)).toBe(lookOf(name));
    }),
  );
});
