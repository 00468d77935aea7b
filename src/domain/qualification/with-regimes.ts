import { regimeById, type Regime } from './regimes.ts';
import type { Rule } from './rule.ts';
import type { QualificationTemplate } from './template.ts';

/**
 * A qualification with the rules of regimes laid over it, by their own ids: `DE-KMK:c`. Figures in ECTS cannot
 * judge a qualification in another unit; such a rule then stands as text. Ids that no regime has are passed over.
 */
export function withRegimes(
  template: QualificationTemplate,
  regimeIds: readonly string[],
): QualificationTemplate {
  const chosen = [...new Set(regimeIds)].flatMap((id) => regimeById(id) ?? []);
  if (chosen.length === 0) return template;
  return {
    ...template,
    rules: [...template.rules, ...chosen.flatMap((regime) => rulesOf(regime, template))],
    sources: [
      ...template.sources,
      ...chosen
        .filter(({ rules }) => rules.some((rule) => !rule.assumption))
        .map(({ id, source }) => ({ ...source, ref: id })),
    ],
  };
}

const rulesOf = (regime: Regime, template: QualificationTemplate): Rule[] =>
  regime.rules.map(({ id, severity, text, assumption, inEcts, parametersFor }): Rule => {
    const head = { id: `${regime.id}:${id}`, text, assumption, sourceRef: assumption ? null : regime.id };
    return inEcts && template.unit !== 'ECTS'
      ? { ...head, severity: 'advisory', type: 'advisory' }
      : { ...head, severity, ...parametersFor(template.total.minHundredths) };
  });
