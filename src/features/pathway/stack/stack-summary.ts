import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/** "12 items count: 20 recognised, 10 earned, 30 planned, 0 ECTS open": the picture in a sentence. */
export function summaryOf({ t, credits }: Text, view: PathwayView): string {
  const { totals } = view;
  return t('stack.summary', {
    count: view.groups.reduce((sum, group) => sum + group.items.length, 0),
    recognised: credits(totals.recognised),
    earned: credits(totals.earned),
    planned: credits(totals.planned),
    open: credits(totals.open),
    unit: unitName(t, view.unit),
  });
}
