import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { sentenceValues } from './sentence-values.ts';
import type { Text } from './text.tsx';

/** A rule's title, with its units and categories by name; empty for one in the learner's own words that are not there yet. */
export const ruleTitle = (text: Text, { title }: Pick<RuleView, 'title'>): string =>
  text.t(`rule.title.${title.code}`, sentenceValues(text, title.data));

/** Why a rule has the state that Cairn works out. @param unit - what the qualification counts in */
export const ruleReason = (text: Text, { outcome }: Pick<RuleView, 'outcome'>, unit: string): string =>
  text.t(`rule.reason.${outcome.code}`, sentenceValues(text, { unit, ...outcome.data }));
