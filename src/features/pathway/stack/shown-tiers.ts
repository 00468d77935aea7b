import { tiers, type Tier } from '#src/domain/pathway/candidates/candidate.ts';

/** What is drawn when the count goes up to a tier: recognised alone, with earned, or with planned. */
export const shownTiers = (show: Tier): readonly Tier[] => tiers.slice(0, tiers.indexOf(show) + 1);
