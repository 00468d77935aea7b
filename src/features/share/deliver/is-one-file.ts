import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';

/** Whether the originals are one file with nothing beside it, which needs no archive around it. */
export const isOneFile = ({ originals, ownRecords }: Pick<Portfolio, 'originals' | 'ownRecords'>): boolean =>
  originals.length === 1 && ownRecords.length === 0;
