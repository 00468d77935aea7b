import { portfolioTotals, type Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { readPortfolioV2, writePortfolioV2, type PortfolioV2 } from './portfolio-v2.ts';

/** Bits of the totals that are shown. Frozen with version 4. */
const bits: Readonly<Record<(typeof portfolioTotals)[number], number>> = {
  recognised: 1,
  earned: 2,
  planned: 4,
};

/** Whether version 2, which shows every total, says all of it. */
export const isOfV2 = ({ totals }: Portfolio): boolean =>
  portfolioTotals.every((total) => totals.includes(total));

/** What links before version 4 hold: every total is shown. */
export const withAllTotals = (portfolio: PortfolioV2): Portfolio => ({
  ...portfolio,
  totals: portfolioTotals,
});

/** A portfolio as in version 2, then one number with a bit for each total that is shown. */
export function writePortfolioV4(writer: ByteWriter, portfolio: Portfolio): void {
  writePortfolioV2(writer, portfolio);
  writer.number([...new Set(portfolio.totals)].reduce((sum, total) => sum + bits[total], 0));
}

export function readPortfolioV4(reader: ByteReader): Portfolio {
  const first = readPortfolioV2(reader);
  const shown = reader.numberBelow(8);
  return { ...first, totals: portfolioTotals.filter((total) => (shown & bits[total]) !== 0) };
}
