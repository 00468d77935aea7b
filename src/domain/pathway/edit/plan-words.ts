import type { IsoDate } from '#src/domain/time.ts';
import type { Pathway, RuleOverride } from '#src/domain/wallet/records.ts';

/** Keeps the learner's own judgement of a rule, in place of any before. */
export function withOverride(pathway: Pathway, override: RuleOverride): Pathway {
  const { overrides } = withoutOverride(pathway, override.ruleId);
  return { ...pathway, overrides: [...overrides, override] };
}

/** Leaves the rule to Cairn again. */
export function withoutOverride(pathway: Pathway, ruleId: string): Pathway {
  return { ...pathway, overrides: pathway.overrides.filter((override) => override.ruleId !== ruleId) };
}

/** Keeps that a condition about the person is fulfilled, by the learner's word; `null` takes that back. */
export function withCondition(pathway: Pathway, key: string, on: IsoDate | null): Pathway {
  const others = pathway.confirmed.filter((condition) => condition.key !== key);
  return { ...pathway, confirmed: on === null ? others : [...others, { key, on }] };
}

/** Lays the rules of a regime over the qualification, or takes them off. */
export function withRegime(pathway: Pathway, regimeId: string, on: boolean): Pathway {
  const others = pathway.regimeIds.filter((id) => id !== regimeId);
  return { ...pathway, regimeIds: on ? [...others, regimeId] : others };
}
