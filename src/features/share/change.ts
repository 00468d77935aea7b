import type { PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';

/** Makes a new draft of the one that stands at that moment. */
export type Change = (change: (now: PortfolioDraft) => PortfolioDraft) => void;
