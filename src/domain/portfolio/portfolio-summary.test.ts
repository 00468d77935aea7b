import { expect, test } from 'vitest';
import { buildCredential, ects, english, eqf, statedByIssuer } from '#src/test/build-credential.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import type { Credential } from '../credential/credential.ts';
import type { VerificationReport } from '../verification/check.ts';
import type { OpenedCredential } from './opened-credential.ts';
import { summarisePortfolio } from './portfolio-summary.ts';

const namedFor = (content: number): Partial<Credential> => ({
  title: statedByIssuer(english(`Sustainable Building ${String(content)}`)),
});
const opened = (
  original: number,
  credential: Partial<Credential> = {},
  report: VerificationReport = buildReport(),
  content = original,
): OpenedCredential => ({
  original,
  index: 0,
  credential: buildCredential({ ...namedFor(content), ...credential }),
  parent: null,
  contentSha256: String(content).padStart(64, '0'),
  documentText: '{}',
  report,
});
const portfolioOf = (count: number, overrides: Parameters<typeof buildPortfolio>[0] = {}) =>
  buildPortfolio({ originals: Array.from({ length: count }, (_, n) => buildOriginal({ n })), ...overrides });
const decision = (originals: readonly number[], ectsHundredths: number | null = null) => ({
  originals,
  institution: 'Sample University',
  decidedOn: '2026-09-01',
  ectsHundredths,
});

test('recognised is what the holder’s decisions cover, earned the rest, and both add up', () => {
  const portfolio = portfolioOf(3, { decisions: [decision([0]), decision([1])] });
  const summary = summarisePortfolio(portfolio, [opened(0), opened(1), opened(2, { credits: [ects(12)] })]);
  expect(summary.totals.recognised).toEqual({ count: 2, hundredths: 2000 });
  expect(summary.totals.earned).toEqual({ count: 1, hundredths: 1200 });
  expect(summary).toMatchObject({
    passed: 3,
    unproven: 0,
    failed: 0,
    statedHundredths: 3200,
    hours: { low: 800, high: 960 },
    eqf: 7,
    plannedHundredths: null,
    allChecksMade: true,
  });
  expect(summary.counted.map(({ state, decision: position }) => [state, position])).toEqual([
    ['recognised', 0],
    ['recognised', 1],
    ['earned', null],
  ]);
});

test('a name that only a key stands for is counted as a claim', () => {
  const claimed = buildReport({ kind: 'issuer-identity', status: 'passed', code: 'key-is-the-identifier' });
  const summary = summarisePortfolio(portfolioOf(2), [opened(0), opened(1, {}, claimed)]);
  expect(summary).toMatchObject({ passed: 2, unproven: 1 });
});

test('a failed check takes a credential out of every sum, decision or not', () => {
  const portfolio = portfolioOf(2, { decisions: [decision([0, 1], 2000)] });
  const summary = summarisePortfolio(portfolio, [opened(0), opened(1, {}, buildTamperedReport())]);
  expect(summary.totals.recognised.hundredths).toBe(1000);
  expect(summary).toMatchObject({ passed: 1, failed: 1, statedHundredths: 1000 });
});

test('the end of a copy is not the end of the learning', () => {
  const expired = buildReport({ kind: 'validity', status: 'failed', code: 'expired' });
  const summary = summarisePortfolio(portfolioOf(1), [opened(0, {}, expired)]);
  expect(summary).toMatchObject({ passed: 1, failed: 0, statedHundredths: 1000 });
});

test('unsigned credentials are named and never added, whatever the holder recorded', () => {
  const portfolio = portfolioOf(1, { decisions: [decision([0])] });
  const summary = summarisePortfolio(portfolio, [opened(0, {}, buildUnsignedReport())]);
  expect(summary).toMatchObject({ passed: 0, unsigned: 1, statedHundredths: 0, hours: null, eqf: null });
  expect(summary.totals.recognised.hundredths).toBe(0);
});

test('a badge that its website could confirm is not called signed, and counts as in the wallet', () => {
  const unasked = buildReport(
    { kind: 'signature', status: 'unknown', code: 'hosted-not-asked' },
    { kind: 'issuer-identity', status: 'unknown', code: 'identity-needs-signature' },
  );
  const summary = summarisePortfolio(portfolioOf(2), [opened(0), opened(1, {}, unasked)]);
  expect(summary).toMatchObject({ passed: 1, hosted: 1, addedUp: 2, statedHundredths: 2000 });
  expect(summary.totals.unchecked.hundredths).toBe(1000);
});

test('the same content counts once', () => {
  const summary = summarisePortfolio(portfolioOf(2), [opened(0), opened(1, {}, buildReport(), 0)]);
  expect(summary.statedHundredths).toBe(1000);
  expect(summary.totals.leftOut).toMatchObject([{ reason: 'duplicate', count: 1 }]);
});

test('a level is named only where all that add up state the same', () => {
  const levels = (second: Partial<Credential>) =>
    summarisePortfolio(portfolioOf(2), [opened(0), opened(1, second)]).eqf;
  expect(levels({ levels: [eqf(6)] })).toBeNull();
  expect(levels({ levels: [] })).toBeNull();
  expect(levels({ credits: [], workloadHours: null, levels: [] })).toBe(7);
});

test('a part of the amount is recognised in part', () => {
  const portfolio = portfolioOf(1, { decisions: [decision([0], 800)] });
  const summary = summarisePortfolio(portfolio, [opened(0)]);
  expect(summary.totals.recognised.hundredths).toBe(800);
  expect(summary.totals.leftOut).toMatchObject([{ reason: 'not-in-decision', hundredths: 200 }]);
  expect(summary.counted).toMatchObject([{ statedHundredths: 1000, recognisedHundredths: 800 }]);
  expect(summary.statedHundredths).toBe(1000);
});

test('what could not be checked counts, and is said to', () => {
  const unasked = buildReport({ kind: 'status', status: 'unknown', code: 'status-not-asked' });
  const summary = summarisePortfolio(portfolioOf(1), [opened(0, {}, unasked)]);
  expect(summary.allChecksMade).toBe(false);
  expect(summary.totals.unchecked).toEqual({ count: 1, hundredths: 1000 });
});
