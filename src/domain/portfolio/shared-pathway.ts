import type { PathwayView } from '../pathway/pathway-view.ts';
import type { SharedPathway } from './portfolio.ts';

/**
 * A pathway as it goes into a portfolio: its name and its totals today. `null` where its
 * qualification counts in another unit than ECTS, which a portfolio's numbers are in.
 */
export function sharedPathwayOf({ template, unit, totals }: PathwayView): SharedPathway | null {
  if (unit !== 'ECTS') return null;
  return {
    name: template.name,
    targetHundredths: totals.targetHundredths,
    recognisedHundredths: totals.recognised,
    earnedHundredths: totals.earned,
    plannedHundredths: totals.planned,
  };
}
