import type { Portfolio, PortfolioTotal, SharedPathway } from './portfolio.ts';

/**
 * Whether readers of a portfolio see one of its totals: those that its holder chose, and of a plan only where its
 * pathway is shared.
 */
export const showsTotal = (
  { totals, pathway }: Pick<Portfolio, 'totals' | 'pathway'>,
  total: PortfolioTotal,
): boolean => totals.includes(total) && (total !== 'planned' || pathway !== null);

/** A pathway with the chosen totals only. */
export function withChosenTotals(pathway: SharedPathway, totals: Portfolio['totals']): SharedPathway {
  const shown = (total: PortfolioTotal, hundredths: number) => (totals.includes(total) ? hundredths : 0);
  return {
    ...pathway,
    recognisedHundredths: shown('recognised', pathway.recognisedHundredths),
    earnedHundredths: shown('earned', pathway.earnedHundredths),
    plannedHundredths: shown('planned', pathway.plannedHundredths),
  };
}
