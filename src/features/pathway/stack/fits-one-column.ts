import { creditSystemById } from '#src/domain/credits/credit-systems.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';

/** A little over a full-time year does not make a second column: half of it would stand empty. */
const tolerance = 1.25;

/** Units of a full-time year in a qualification's own credit system; 60 where that is not known. */
export const unitsPerYear = (unit: string): number => creditSystemById(unit)?.unitsPerFullTimeYear ?? 60;

/** Whether a plan is drawn as one column also where there is room for several. */
export function fitsOneColumn(view: PathwayView): boolean {
  const hundredths = view.groups.reduce((sum, group) => sum + group.drawnHundredths, 0);
  return hundredths <= unitsPerYear(view.unit) * 100 * tolerance;
}
