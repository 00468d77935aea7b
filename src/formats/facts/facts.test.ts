import { describe, expect, it } from 'vitest';
import { top } from '../json/place.ts';
import { amountAt, hundredthsAt } from './amounts.ts';
import { countryAt, countryOf } from './countries.ts';
import { dateAt, dayAt, instantAt, isCalendarDate, isReversed, secondsAt } from './dates.ts';
import { iscedField } from './isced-field.ts';
import { imageOf, linkTo, webAddressOf } from './links.ts';
import { joinTexts, languageOf, localizedTextAt, plainText } from './localized-text.ts';
import { durationHours } from './workload.ts';

describe('localizedTextAt', () => {
  it.each([
    ['plain', { und: 'plain' }],
    [
      { en: 'a', 'fr ': 'b' },
      { en: 'a', fr: 'b' },
    ],
    [{ en: ['a', 'b'] }, { en: 'a\nb' }],
    [{ '@value': 'a', '@language': 'en' }, { en: 'a' }],
    [
      [
        { '@value': 'a', '@language': 'en' },
        { '@value': 'b', '@language': 'de' },
      ],
      { en: 'a', de: 'b' },
    ],
    [{ '@none': 'a' }, { und: 'a' }],
    [{ type: 'Note', noteLiteral: { en: 'not a language' } }, null],
    ['  ', null],
    [null, null],
  ])('reads %j', (value, expected) => {
    expect(localizedTextAt(top(value))).toEqual(expected);
  });

  it('tags plain text with the language of the document', () => {
    expect(localizedTextAt(top('hallo'), 'nl')).toEqual({ nl: 'hallo' });
    expect(languageOf('en_EN')).toBe('en-EN');
    expect(languageOf('not a language')).toBe('und');
  });

  it('never takes a prototype for a language', () => {
    const text = localizedTextAt(top(JSON.parse('{"__proto__":"x","constructor":"y","en":"a"}') as never));
    expect(text).toEqual({ en: 'a' });
    expect(plainText(text)).toBe('a');
  });

  it('joins translations side by side', () => {
    expect(joinTexts([{ en: 'a', es: 'b' }, { en: 'c' }], ': ')).toEqual({ en: 'a: c', es: 'b' });
  });
});

describe('dates', () => {
  it.each([
    '2015-04-31',
    '2026-02-29',
    '2026-13-01',
    'FUTURE DATE',
    'Sat 25 Feb 2023',
    '2026-01-01T25:00:00Z',
  ])('refuses %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(instantAt(top(text))).toBeNull();
  });

  it('keeps instants as written and reads a missing offset as UTC', () => {
    expect(dateAt(top('2026-01-02'))).toBe('2026-01-02');
    expect(instantAt(top('2026-01-02'))).toBe('2026-01-02T00:00:00Z');
    expect(dateAt(top('2025-03-25T09:39:29'))).toBe('2025-03-25T09:39:29Z');
    expect(dateAt(top('2020-08-31T14:41:09.930888+00:00'))).toBe('2020-08-31T14:41:09.930888+00:00');
    expect(dayAt(top('2000-12-31T00:00:00.000Z'))).toBe('2000-12-31');
    expect(secondsAt(top(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(secondsAt(top(1e300))).toBeNull();
  });

  it('knows when an end lies before its beginning', () => {
    expect(isReversed('2022-12-31T00:00:00Z', '2022-11-15T00:00:00Z')).toBe(true);
    expect(isReversed('2023-02-26T01:21:23Z', '2023-02-25T19:21:29-06:00')).toBe(false);
    expect(isReversed(null, '2022-11-15T00:00:00Z')).toBe(false);
  });
});

describe('amounts and durations', () => {
  it.each([
    ['PT60H', 60],
    ['PT187H30M', 187.5],
    ['PT90M', 1.5],
    ['P60M', null],
    ['P3Y', null],
    ['P2DT12H', 60],
    ['P2D', null],
    ['P1W', null],
    ['PT0H', null],
    ['60 hours', null],
    ['P', null],
  ])('%s is %s hours', (text, hours) => {
    expect(durationHours(text)).toBe(hours);
  });

  it.each([
    [2.5, 250],
    ['7,5', 750],
    ['2', 200],
    [-1, null],
    ['many', null],
    [1e9, null],
    [Number.NaN, null],
  ])('%s is %s hundredths', (value, hundredths) => {
    expect(hundredthsAt(top(value))).toBe(hundredths);
  });

  it('keeps an amount as it is', () => {
    expect(amountAt(top('0.25'))).toBe(0.25);
  });
});

describe('countries and fields', () => {
  it.each([
    ['http://publications.europa.eu/resource/authority/country/SVN', 'SI'],
    [{ id: 'http://publications.europa.eu/resource/authority/country/GRC', notation: 'country' }, 'GR'],
    [{ notation: 'ES' }, 'ES'],
    ['EL', 'GR'],
    ['Spain', null],
    [{ id: 'urn:x', notation: 'country' }, null],
  ])('%j is %s', (value, expected) => {
    expect(countryAt(top(value))).toBe(expected);
  });

  it('leaves names of countries as they are', () => {
    expect(countryOf('Spain')).toBe('Spain');
    expect(countryOf('usa')).toBe('US');
  });

  it('keeps the leading zeros of ISCED-F codes', () => {
    expect(iscedField('http://data.europa.eu/snb/isced-f/003', null, null)).toBe('003');
    expect(iscedField(null, 'ISCED-F 2013', '0613')).toBe('0613');
    expect(iscedField(null, 'Course catalogue', '0613')).toBeNull();
  });
});

describe('links and pictures', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://a.example/"onload="',
    ' https://',
    'urn:a',
  ])('is no link: %s', (url) => {
    expect(webAddressOf(url)).toBeNull();
    expect(linkTo(url, null)).toBeNull();
    expect(imageOf(url)).toBeNull();
  });

  it('embeds the picture types that are shown without running, and no others', () => {
    expect(imageOf('data:image/png;base64,iVBORw0KGgo=')).toEqual({
      kind: 'embedded',
      dataUrl: 'data:image/png;base64,iVBORw0KGgo=',
    });
    expect(imageOf('data:image/svg+xml,%3Csvg%3E%3C/svg%3E')?.kind).toBe('embedded');
    expect(imageOf('https://a.example/b.png')).toEqual({ kind: 'remote', url: 'https://a.example/b.png' });
    expect(imageOf('data:text/html;base64,PGI+')).toBeNull();
    expect(imageOf('data:image/png;base64,<script>')).toBeNull();
    expect(imageOf(`data:image/png;base64,${'A'.repeat(1_000_001)}`)).toBeNull();
  });
});
