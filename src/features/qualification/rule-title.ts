import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { tagName } from '#src/i18n/tag-name.ts';
import type { Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/** A rule's title with its units and categories by name; the type's name where its own words are missing. */
export function ruleTitle({ t, values }: Text, rule: RuleView): string {
  const { data, code } = rule.title;
  const title = t(`rule.title.${code}`, {
    ...values(data),
    ...(typeof data['unit'] === 'string' ? { unit: unitName(t, data['unit']) } : {}),
    ...(typeof data['tag'] === 'string' ? { tag: tagName(t, data['tag']) } : {}),
  });
  return title.trim() === '' ? t(`qualification.rule.${rule.type}`) : title;
}
