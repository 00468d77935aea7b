import { beforeAll, expect, test } from 'vitest';
import { i18n } from '@lingui/core';
import { loadText } from '#src/i18n/load-text.ts';
import { ageIn, claimNameOf } from './claim-names.ts';
import { partName } from './part-words.ts';

beforeAll(() => loadText('share'));

const text = {
  t: (id: string, values?: Record<string, string | number>) => i18n._(id, values),
} as Parameters<typeof partName>[0];
const named = (...path: string[]) => partName(text, { path });

test('claims of identity documents and achievements are spoken in the words of the page', () => {
  expect(
    [
      'given_name',
      'family_name',
      'birthdate',
      'nationalities',
      'email',
      'phone_number',
      'personal_administrative_number',
      'achievementType',
    ].map((name) => named(name)),
  ).toEqual([
    'Given name',
    'Family name',
    'Date of birth',
    'Nationality',
    'E-mail address',
    'Phone number',
    'National identity number',
    'Kind of achievement',
  ]);
  expect(named('address', 'street_address')).toBe('Address: Street');
  expect(named('age_over_18')).toBe('18 years old or more');
  expect(named('age_equal_or_over', '65')).toBe('65 years old or more');
});

test('a name that only its issuer knows stays the issuer’s, and tells what it would disclose', () => {
  expect(named('https://issuer.example/terms#craftGuild')).toBe('Craft guild');
  expect(partName(text, { path: ['bday'], topic: 'date-of-birth' })).toBe('date of birth (Bday)');
  expect(partName(text, { path: ['birthdate'], topic: 'date-of-birth' })).toBe('Date of birth');
  expect(named('constructor')).toBe('Constructor');
  expect([claimNameOf('__proto__'), ageIn(['age_over_old']), ageIn(['nationalities', '0'])]).toEqual([
    null,
    null,
    null,
  ]);
});
