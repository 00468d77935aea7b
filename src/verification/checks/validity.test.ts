import { expect, test } from 'vitest';
import { checkValidity } from './validity.ts';

const now = new Date('2026-11-21T00:00:00Z');
const code = (
  document: Record<string, string | number>,
  claims: Record<string, string | number> | null = null,
) => {
  const { status, code: found } = checkValidity(document, claims, now);
  return `${status}/${found}`;
};

test.each([
  ['nothing stated', {}, 'passed/no-end-date'],
  [
    'VC 2.0 dates',
    { validFrom: '2026-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' },
    'passed/within-dates',
  ],
  [
    'VC 1.1 dates, over',
    { issuanceDate: '2020-01-01T00:00:00Z', expirationDate: '2021-01-01T00:00:00Z' },
    'failed/expired',
  ],
  ['the last moment', { validUntil: '2026-11-21T00:00:00Z' }, 'passed/within-dates'],
  ['one second after', { validUntil: '2026-11-20T23:59:59Z' }, 'failed/expired'],
  ['an offset', { validUntil: '2026-11-21T00:30:00+01:00' }, 'failed/expired'],
  ['a bare day means all of it', { expires: '2026-11-21' }, 'passed/within-dates'],
  ['issued in the future', { issuedOn: '2100-12-31T23:59:59Z' }, 'failed/not-yet-valid'],
  [
    'the earlier of two ends counts',
    { validUntil: '2030-01-01T00:00:00Z', expirationDate: '2026-01-01T00:00:00Z' },
    'failed/expired',
  ],
  ['a day that does not exist', { issuedOn: '2015-04-31' }, 'unknown/dates-unreadable'],
  ['words', { validUntil: 'next spring' }, 'unknown/dates-unreadable'],
  [
    'an end long past beside an unreadable start',
    { validFrom: '?', validUntil: '2020-01-01T00:00:00Z' },
    'failed/expired',
  ],
  ['fractions beyond milliseconds', { validUntil: '2027-01-01T00:00:00.1234567Z' }, 'passed/within-dates'],
  ['the year 9999', { validUntil: '9999-12-31T23:59:59Z' }, 'passed/within-dates'],
])('%s', (_name, document, expected) => {
  expect(code(document as Record<string, string>)).toBe(expected);
});

test('a token’s own dates count too', () => {
  expect(code({}, { exp: now.getTime() / 1000 - 1 })).toBe('failed/expired');
  expect(code({}, { nbf: now.getTime() / 1000 + 1 })).toBe('failed/not-yet-valid');
  expect(code({}, { exp: 'soon' })).toBe('unknown/dates-unreadable');
  expect(code({}, { exp: 1e300 })).toBe('unknown/dates-unreadable');
  // Milliseconds of last year, read as seconds, would be an end in 55,000 years.
  expect(code({}, { exp: 1_760_000_000_000 })).toBe('unknown/dates-unreadable');
});
