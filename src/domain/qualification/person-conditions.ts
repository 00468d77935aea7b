import type { Rule } from './rule.ts';

/** A condition about the person, which only they or an institution can confirm. */
export type PersonCondition =
  { key: string; kind: 'admission'; to: string } | { key: string; kind: 'registered'; modules: number };

/** The key under which `Pathway.confirmed` holds it. */
export const admissionKey = (to: string): string => `admission:${to}`;

/** The key of a binding registration for so many more modules. */
export const registrationKey = (modules: number): string => `registered:${String(modules)}`;

/** The conditions about the person that a rule, or a rule inside it, asks about; each once. */
export function personConditionsOf(rule: Rule): PersonCondition[] {
  const found = asked(rule);
  return found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index);
}

function asked(rule: Rule): PersonCondition[] {
  if (rule.type === 'admission') {
    return [{ key: admissionKey(rule.requirement), kind: 'admission', to: rule.requirement }];
  }
  if (rule.type === 'combine') return rule.rules.flatMap(asked);
  if (rule.type !== 'gate') return [];
  return [...rule.requires, ...rule.alternative].flatMap((condition): PersonCondition[] => {
    if (condition.kind === 'admission')
      return [{ key: admissionKey(condition.to), kind: 'admission', to: condition.to }];
    return condition.kind === 'registered'
      ? [{ key: registrationKey(condition.modules), kind: 'registered', modules: condition.modules }]
      : [];
  });
}
