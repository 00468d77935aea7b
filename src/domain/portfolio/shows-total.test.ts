import { expect, test } from 'vitest';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { emptyDraft, showTotal, totalsOf } from './portfolio-draft.ts';
import { portfolioTotals } from './portfolio.ts';
import { showsTotal, withChosenTotals } from './shows-total.ts';

const pathway = {
  name: 'Sample pathway',
  targetHundredths: 6000,
  recognisedHundredths: 1000,
  earnedHundredths: 2000,
  plannedHundredths: 3000,
};

test('every total is shown unless it is left out, and a plan only with its pathway', () => {
  const shown = (portfolio: Parameters<typeof showsTotal>[0]) =>
    portfolioTotals.filter((total) => showsTotal(portfolio, total));
  expect(shown(buildPortfolio())).toEqual(['recognised', 'earned']);
  expect(shown(buildPortfolio({ pathway }))).toEqual(['recognised', 'earned', 'planned']);
  expect(shown(buildPortfolio({ pathway, totals: ['planned'] }))).toEqual(['planned']);
  expect(shown(buildPortfolio({ totals: [] }))).toEqual([]);
});

test('a total that is left out does not travel with the pathway either', () => {
  expect(withChosenTotals(pathway, ['earned'])).toEqual({
    ...pathway,
    recognisedHundredths: 0,
    plannedHundredths: 0,
  });
});

test('a draft begins with all totals', () => {
  const draft = emptyDraft(['a']);
  expect(totalsOf(draft)).toEqual(portfolioTotals);
  const less = showTotal(showTotal(draft, 'planned', false), 'recognised', false);
  expect(totalsOf(less)).toEqual(['earned']);
  expect(totalsOf(showTotal(less, 'recognised', true))).toEqual(['recognised', 'earned']);
});
