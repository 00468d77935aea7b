import { portfolioTotals, type Portfolio, type SharedOriginal } from '#src/domain/portfolio/portfolio.ts';

/** A small JSON original. */
export const buildOriginal = (
  document: unknown = { sample: true },
  fileName = 'sample.json',
): SharedOriginal => ({
  fileName,
  mediaType: 'application/json',
  bytes: new TextEncoder().encode(JSON.stringify(document)),
});

/** A portfolio with one original, no decision and no pathway; every field can be replaced. */
export function buildPortfolio(overrides: Partial<Portfolio> = {}): Portfolio {
  return {
    holderName: 'Sample Learner',
    title: '',
    recipient: '',
    purpose: '',
    language: '',
    message: '',
    sharedOn: '2026-11-21T00:00:00Z',
    stopAfter: null,
    originals: [buildOriginal()],
    decisions: [],
    ownRecords: [],
    extracts: [],
    pathway: null,
    totals: portfolioTotals,
    ...overrides,
  };
}
