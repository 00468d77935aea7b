import { describe, expect, test } from 'vitest';
import type { Credential } from '#src/domain/credential/credential.ts';
import { ects, english, eqf, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision } from '#src/test/build-records.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import { arrange, facets, isFiltered, wholeList, type ListView } from './list-view.ts';
import { countedHundredths, walletLines } from './wallet-line.ts';

const named = (title: string, more: Partial<Credential> = {}): Partial<Credential> => ({
  title: statedByIssuer(english(title)),
  ...more,
});
const issuedBy = (name: string) =>
  statedByIssuer({ id: null, name: english(name), url: null, email: null, country: null, identifiers: [] });

const entries = [
  buildEntry(1, {
    credential: named('Écologie du bâtiment', {
      awardedOn: statedByIssuer('2024-05-01'),
      credits: [ects(5)],
      levels: [eqf(6)],
      issuer: issuedBy('Sample School'),
      awardingBody: null,
    }),
  }),
  buildEntry(2, {
    credential: named('Timber', { awardedOn: statedByIssuer('2026-01-01'), credits: [ects(15)] }),
    report: buildTamperedReport(),
  }),
  buildEntry(3, {
    credential: named('Undated', {
      awardedOn: null,
      validFrom: null,
      credits: [],
      levels: [],
      workloadHours: null,
      outcomes: [
        statedByIssuer({
          text: english('Plans roofs'),
          skills: [{ uri: null, name: english('green roofing'), framework: null }],
        }),
      ],
    }),
    report: buildReport({ kind: 'status', status: 'unknown', code: 'status-unreachable' }),
  }),
  buildEntry(4, { credential: named('Energy', { awardedOn: statedByIssuer('2025-06-01') }) }),
];
const lines = walletLines(entries, [buildDecision({ entryIds: [entries[3]?.id ?? ''] })], 'en');
const titles = (view: Partial<ListView>) =>
  arrange(lines, { ...wholeList, ...view }, 'en').map((line) => line.title.text);

describe('arrange', () => {
  test.each([
    ['newest', ['Timber', 'Energy', 'Écologie du bâtiment', 'Undated']],
    ['oldest', ['Écologie du bâtiment', 'Energy', 'Timber', 'Undated']],
    ['size', ['Timber', 'Energy', 'Écologie du bâtiment', 'Undated']],
    ['level', ['Timber', 'Energy', 'Écologie du bâtiment', 'Undated']],
    ['issuer', ['Écologie du bâtiment', 'Timber', 'Energy', 'Undated']],
    ['attention', ['Timber', 'Undated', 'Energy', 'Écologie du bâtiment']],
  ] as const)('sorts by %s', (sort, expected) => {
    expect(titles({ sort })).toEqual(expected);
  });

  test.each([
    ['ecologie', ['Écologie du bâtiment']],
    ['TIMBER', ['Timber']],
    ['sample school', ['Écologie du bâtiment']],
    ['roof green', ['Undated']],
    ['roof timber', []],
    ['  ', ['Timber', 'Energy', 'Écologie du bâtiment', 'Undated']],
  ])('finds %s in titles, issuers, outcomes and skills', (search, expected) => {
    expect(titles({ search })).toEqual(expected);
  });

  test('filters by any of several values and by all filters together', () => {
    const filters = { ...wholeList.filters, state: ['earned', 'recognised'], level: ['7'] };
    expect(titles({ filters })).toEqual(['Energy']);
    expect(isFiltered({ ...wholeList, filters })).toBe(true);
    expect(isFiltered(wholeList)).toBe(false);
  });

  test('one among ten thousand is found', () => {
    const many = walletLines(
      Array.from({ length: 10_000 }, (_, index) =>
        buildEntry(index, { credential: named(`Course ${index}`) }),
      ),
      [],
      'en',
    );
    expect(arrange(many, { ...wholeList, search: 'course 7777' }, 'en')).toHaveLength(1);
    expect(arrange(many, { ...wholeList, search: 'course 77 timber' }, 'en')).toHaveLength(0);
  });
});

test('facets count every line once', () => {
  expect([...facets(lines, 'state')]).toEqual([
    ['earned', 2],
    ['left-out', 1],
    ['recognised', 1],
  ]);
  expect(facets(lines, 'level').get('none')).toBe(1);
});

test('a selection adds up what counts', () => {
  expect(lines.map(countedHundredths)).toEqual([500, 0, 0, 1000]);
});

test('who awards leads, and the issuer is named beside it where that is someone else', () => {
  const byService = { issuer: issuedBy('Badge Service'), awardingBody: issuedBy('Sample University') };
  const lineOf = (credential: Parameters<typeof named>[1]) =>
    walletLines([buildEntry(9, { credential: named('Any', credential) })], [], 'en')[0];
  expect(lineOf(byService)).toMatchObject({
    awardedBy: { text: 'Sample University' },
    issuedBy: { text: 'Badge Service' },
  });
  expect(lineOf({ ...byService, awardingBody: null })).toMatchObject({
    awardedBy: { text: 'Badge Service' },
    issuedBy: null,
  });
});

test('a type that stands in for a title is not shown as the issuer’s word', () => {
  const titled = (at: string) => ({
    title: { value: { und: 'VerifiableCredential' }, by: 'issuer', at } as const,
  });
  const stated = (at: string) =>
    walletLines([buildEntry(9, { credential: named('Any', titled(at)) })], [], 'en')[0]?.title.stated;
  expect(['/name', '/type', '/vc/type/0', '/vct'].map(stated)).toEqual([true, false, false, false]);
});
