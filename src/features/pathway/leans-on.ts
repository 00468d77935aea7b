import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/**
 * "Circular Materials is in another unit and in no total. Once the institution decides, it could bring about 5–7.5
 * ECTS.": what a state leans on beside the totals; null where nothing is in another unit.
 */
export function leansOn(text: Text, { inOtherUnits, unit }: PathwayView): string | null {
  const { t, list, creditRange, language } = text;
  if (inOtherUnits.length === 0) return null;
  const sum = (end: 'lowHundredths' | 'highHundredths') =>
    inOtherUnits.reduce((total, item) => total + item[end], 0);
  return t('plan.inOtherUnits', {
    count: inOtherUnits.length,
    titles: list(inOtherUnits.map(({ title }) => pickLanguage(title, [language]).text)),
    range: creditRange(sum('lowHundredths'), sum('highHundredths')),
    unit: unitName(t, unit),
  });
}
