import { expect, test } from 'vitest';
import { resemblance } from './resemblance.ts';

const foundation = ['Foundation CAS: Nachhaltiges Bauen', 'CAS Nachhaltiges Bauen'];

test('counts the letters of words that come back, in any language of the title', () => {
  expect(resemblance({ en: 'CAS Sustainable Building: Foundation' }, foundation)).toBe('foundation'.length);
  expect(resemblance({ en: 'Sustainable Building', de: 'Nachhaltiges Bauen' }, foundation)).toBe(
    'nachhaltiges'.length + 'bauen'.length,
  );
});

test('forms of a word are alike as far as they begin alike', () => {
  expect(resemblance({ de: 'Nachhaltig bauen' }, foundation)).toBe('nachhaltig'.length + 'bauen'.length);
  expect(resemblance({ en: 'Foundry Work' }, foundation)).toBe('found'.length);
  expect(resemblance({ en: 'Bauphysik' }, foundation)).toBe(0);
});

test('short words, and those that name another group as well, tell nothing apart', () => {
  expect(resemblance({ en: 'CAS Energy in Buildings' }, foundation)).toBe(0);
  expect(resemblance({ en: 'Advanced Module' }, ['Foundation module'], ['Elective modules', 'Module'])).toBe(
    0,
  );
  expect(resemblance({}, foundation)).toBe(0);
});
