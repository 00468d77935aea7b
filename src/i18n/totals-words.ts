import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Text } from './text.tsx';
import { unitName } from './unit-name.ts';

/** "20 recognised, 10 earned, 30 planned, 5 ECTS open": how far a plan reaches. */
export const totalsWords = (
  { t, credits }: Text,
  { totals, unit }: Pick<PathwayView, 'totals' | 'unit'>,
): string =>
  t('pathway.summary', {
    recognised: credits(totals.recognised),
    earned: credits(totals.earned),
    planned: credits(totals.planned),
    open: credits(totals.open),
    some: totals.open,
    unit: unitName(t, unit),
  });
