import type { QualificationTemplate, Source } from '#src/domain/qualification/template.ts';
import type { Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/** Whether no institution awards it. Its name is Cairn's word then, and set in sans. */
export const isFramework = (template: QualificationTemplate): boolean =>
  template.kind === 'generic-framework';

/** The name as a heading: a framework's origin stands in the line below it. */
export const targetName = (template: QualificationTemplate): string =>
  isFramework(template) ? template.name.replace(/ \([^)]*\)$/u, '') : template.name;

/** "60 ECTS", in the unit of the qualification. */
export const amountOf = (text: Text, hundredths: number, unit: string): string =>
  text.t('pathway.amount', { credits: text.credits(hundredths), unit: unitName(text.t, unit) });

/** What kind of award it is, and where: "Minor award, Ireland". */
export function originOf(text: Text, template: QualificationTemplate): string {
  if (isFramework(template)) return text.t('pathway.target.framework');
  const country = text.country(template.country);
  return text.t('pathway.target.origin', { award: template.awardType, country });
}

/** "60 ECTS", "20–40 ECTS", "60 ECTS or more". */
export function sizeOf(text: Text, template: QualificationTemplate): string {
  const { minHundredths, maxHundredths } = template.total;
  const unit = unitName(text.t, template.unit);
  if (maxHundredths === null)
    return text.t('pathway.target.atLeast', { credits: text.credits(minHundredths), unit });
  return text.t('pathway.amount', { credits: text.creditRange(minHundredths, maxHundredths), unit });
}

/** European and national level, as far as stated; empty where neither is. */
export function levelsOf(text: Text, template: QualificationTemplate): string[] {
  const { eqf, nationalLevel } = template;
  return [
    ...(eqf === null ? [] : [text.t('stack.eqf', { level: eqf })]),
    ...(nationalLevel ? [text.t('pathway.target.national', { ...nationalLevel })] : []),
  ];
}

/** How much of a source was read, and when or in which edition: "excerpt read 20 Nov 2026". */
export function readingOf(text: Text, source: Source): string {
  const extent = text.t(`source.extent.${source.extent}`);
  if (source.readOn !== null)
    return text.t('pathway.source.readOn', { extent, date: text.date(source.readOn) });
  return source.asOf === null ? extent : text.t('pathway.source.asOf', { extent, edition: source.asOf });
}
