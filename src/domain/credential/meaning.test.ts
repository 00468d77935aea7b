import { expect, test } from 'vitest';
import { buildCredential, ects, english, eqf, statedByIssuer } from '#src/test/build-credential.ts';
import { meaningOf } from './meaning.ts';

const codes = (overrides: Parameters<typeof buildCredential>[0]) =>
  Object.fromEntries(meaningOf(buildCredential(overrides)).statements.map((said) => [said.topic, said]));

test('12 ECTS are about 300 to 360 hours beside the hours the issuer states, and a fifth of a year', () => {
  const said = codes({ credits: [ects(12)], workloadHours: statedByIssuer(324) });
  expect(said['workload']).toMatchObject({
    code: 'hours-about-and-stated',
    data: { credits: 12, low: 300, high: 360, stated: 324, by: 'issuer' },
  });
  expect(said['share-of-year']?.data).toEqual({ percent: 20, year: 60 });
});

test('another unit is a range, and has no share of a year', () => {
  const said = codes({ credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] });
  expect(said['workload']).toMatchObject({
    code: 'other-unit-range',
    data: { low: 5, high: 7.5, amount: 15 },
  });
  expect(said['share-of-year']).toBeUndefined();
});

test('a level is the issuer’s claim; the cycle is where such qualifications sit', () => {
  const meaning = meaningOf(buildCredential({ levels: [eqf(7)] }));
  expect([meaning.eqf, meaning.cycle?.id]).toEqual([7, 'second-cycle']);
  expect(codes({ levels: [eqf(4)] })['cycle']).toBeUndefined();
});

test('a national level stands beside the European one', () => {
  const national = statedByIssuer({ scheme: 'MQF', level: '7', label: english('MQF 7'), uri: null });
  expect(codes({ levels: [eqf(7), national] })['national-level']?.data).toEqual({
    scheme: 'MQF',
    level: '7',
  });
});

test('what is not stated is said to be missing, and nothing is invented', () => {
  const said = codes({
    credits: [],
    workloadHours: null,
    levels: [],
    assessments: [],
    supervision: [],
    qualityAssurance: [],
    participation: [],
  });
  expect(Object.values(said).map((statement) => statement.code)).toEqual([
    'workload-not-stated',
    'level-not-stated',
    'assessment-not-stated',
    'supervision-not-stated',
    'quality-not-stated',
  ]);
  expect(Object.values(said).every((statement) => statement.by === null)).toBe(true);
});

test('a grade keeps its scale, and its lack is said', () => {
  const said = codes({ grade: statedByIssuer({ value: '17', scale: english('0–20') }) });
  expect(said['grade']).toMatchObject({ data: { grade: '17', scaled: 1 }, quotes: [{ en: '0–20' }] });
  expect(codes({ grade: statedByIssuer({ value: '17', scale: null }) })['grade']?.data).toMatchObject({
    scaled: 0,
  });
});
