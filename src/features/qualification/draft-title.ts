import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { ruleTitle } from '#src/i18n/rule-words.ts';
import type { Text } from '#src/i18n/text.tsx';

/** A rule's title; the type's name where its own words are missing. */
export function draftTitle(text: Text, rule: RuleView): string {
  const title = ruleTitle(text, rule);
  return title.trim() === '' ? text.t(`qualification.rule.${rule.type}`) : title;
}
