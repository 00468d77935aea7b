import type { QualificationTemplate } from './template.ts';

/** The categories that a qualification's groups and rules tell apart, each once. */
export function categoriesOf(template: QualificationTemplate): string[] {
  const ofGroups = template.groups.flatMap(({ tag, atMost }) => [tag, atMost?.tag ?? null]);
  const ofRules = template.rules.map((rule) =>
    rule.type === 'categoryShare' || rule.type === 'componentSize' ? rule.tag : null,
  );
  return [...new Set([...ofGroups, ...ofRules].filter((tag) => tag !== null))];
}

/** Where learning can come from, as far as a qualification's rules tell it apart; `own` is the awarding institution. */
export function originsOf(template: QualificationTemplate): string[] {
  const sources = template.rules.flatMap((rule) => (rule.type === 'recognitionCap' ? rule.sources : []));
  return [...new Set(['own', ...sources, 'external'])];
}
