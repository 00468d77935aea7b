import { expect, test } from 'vitest';
import { english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildOriginal } from '#src/test/build-portfolio.ts';
import { buildDecision } from '#src/test/build-records.ts';
import type { WalletEntry } from '../wallet/records.ts';
import { composePortfolio, type ChosenEntry } from './compose-portfolio.ts';
import { portfolioTotals } from './portfolio.ts';

const choices = {
  holderName: 'Sample Learner',
  title: '',
  recipient: '',
  purpose: '',
  language: '',
  message: '',
  sharedOn: '2026-11-21T00:00:00Z',
  stopAfter: null,
  pathway: null,
  withDecisions: true,
  hoursInWords: (hours: number) => `${String(hours)} hours of work`,
  totals: portfolioTotals,
};
const chosen = (entry: WalletEntry, overrides: Partial<ChosenEntry> = {}): ChosenEntry => ({
  entry,
  original: buildOriginal({ id: entry.id }),
  originalKey: entry.fileSha256,
  credentialsInside: 1,
  ...overrides,
});
const [a, b, c] = [buildEntry(1), buildEntry(2), buildEntry(3)];

test('originals keep the order of choice, and one file travels once', () => {
  const sibling = { ...a, id: `${a.fileSha256}.1`, index: 1 };
  const { portfolio, entryIds } = composePortfolio(
    [chosen(b), chosen(a), chosen(sibling)],
    choices,
    [],
    [a, b, sibling],
  );
  expect(portfolio.originals).toHaveLength(2);
  expect(entryIds).toEqual([[b.id], [a.id, sibling.id]]);
});

test('a decision goes along with its amount where all that it covers is shared', () => {
  const decision = buildDecision({ entryIds: [a.id, b.id], ectsHundredths: 1500 });
  const { portfolio } = composePortfolio([chosen(b), chosen(a)], choices, [decision], [a, b, c]);
  expect(portfolio.decisions).toEqual([
    { originals: [0, 1], institution: 'Sample University', decidedOn: '2026-09-01', ectsHundredths: 1500 },
  ]);
});

test('of a decision on a set, only the part of what is shared goes along', () => {
  const decision = buildDecision({ entryIds: [a.id, b.id], ectsHundredths: 1500 });
  const { portfolio } = composePortfolio([chosen(a)], choices, [decision], [a, b]);
  expect(portfolio.decisions[0]?.ectsHundredths).toBe(750);
});

test('a decision on one credential of a file never covers its siblings', () => {
  const decision = buildDecision({ entryIds: [a.id] });
  const { portfolio } = composePortfolio([chosen(a, { credentialsInside: 2 })], choices, [decision], [a]);
  expect(portfolio.decisions[0]?.ectsHundredths).toBe(1000);
});

test('open questions, refusals, other people’s business and unticked decisions stay at home', () => {
  const decisions = [
    buildDecision({ entryIds: [a.id], outcome: 'pending' }),
    buildDecision({ entryIds: [a.id], outcome: 'refused' }),
    buildDecision({ entryIds: [c.id] }),
  ];
  expect(composePortfolio([chosen(a)], choices, decisions, [a, c]).portfolio.decisions).toEqual([]);
  const unticked = { ...choices, withDecisions: false };
  const own = [buildDecision({ entryIds: [a.id] })];
  expect(composePortfolio([chosen(a)], unticked, own, [a]).portfolio.decisions).toEqual([]);
});

test('the holder’s own record goes in as words, with its file only if chosen', () => {
  const record = buildEntry(4, {
    credential: {
      format: 'own-record',
      title: statedByIssuer(english('Energy adviser')),
      description: statedByIssuer(english('Visited flats.')),
      awardedOn: statedByIssuer('2024-03-01T00:00:00Z'),
      workloadHours: statedByIssuer(120),
    },
  });
  const words = { title: 'Energy adviser', text: 'Visited flats.\n120 hours of work', date: '2024-03-01' };
  const alone = composePortfolio([chosen(record, { original: null })], choices, [], [record]).portfolio;
  expect(alone).toMatchObject({ originals: [], ownRecords: [{ ...words, file: null }] });
  const beside = composePortfolio([chosen(a), chosen(record)], choices, [], [a, record]).portfolio;
  expect(beside.ownRecords).toEqual([{ ...words, file: 1 }]);
});
