import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { Group } from '../../qualification/template.ts';
import {
  amountData,
  amountsOf,
  atMost,
  awaited,
  isIn,
  missingOf,
  reachedState,
  split,
  sumOf,
} from '../amounts.ts';
import type { Evaluator, Placed } from '../evaluation.ts';
import { outcome, type RuleOutcome } from '../outcome.ts';

/**
 * g.min ≤ A(C,g) ≤ g.max and minCount ≤ number of c in g ≤ maxCount. The placement keeps the upper limits:
 * what a group's maximum leaves over is surplus, and a full group takes no more modules.
 */
export const group: Evaluator<'group'> = ({ groupId, atMost }, { template, placed }) => {
  const members = placed.filter((item) => item.groupId === groupId);
  const rules = template.groups.find((candidate) => candidate.id === groupId);
  if (!rules) return outcome('notCheckable', 'advisory');
  return atMost ? tagLimit(atMost, members) : size(rules, members);
};

function size(rules: Group, members: readonly Placed[]): RuleOutcome {
  const amounts = amountsOf(members);
  const reaches = (withTiers: readonly Tier[]): boolean => {
    const chosen = members.filter(isIn(withTiers));
    return sumOf(amountsOf(chosen)) >= rules.minHundredths && chosen.length >= (rules.minCount ?? 0);
  };
  const data = {
    ...amountData(amounts, rules.minHundredths),
    modules: members.length,
    needModules: rules.minCount ?? 0,
    surplus: members.reduce((sum, item) => sum + item.surplusHundredths, 0) / 100,
  };
  const counted = sumOf(amounts);
  if (counted > (rules.maxHundredths ?? Infinity)) {
    return atMost(rules.maxHundredths ?? 0, members, { items: [], datum: 'level' });
  }
  if (members.length > (rules.maxCount ?? Infinity)) {
    return outcome('unmet', 'group-too-many', { data: { ...data, max: rules.maxCount ?? 0 } });
  }
  const state = reachedState(reaches);
  if (state) return outcome(state, 'group-counted', { data, waitsFor: awaited(state, members) });
  const deficitHundredths = Math.max(0, rules.minHundredths - counted);
  const code = deficitHundredths > 0 ? 'group-missing' : 'group-too-few';
  return outcome('unmet', code, { data, deficitHundredths });
}

function tagLimit(limit: { tag: string; count: number }, members: readonly Placed[]): RuleOutcome {
  const { known, unknown } = split(members, ({ candidate }) => candidate.tags?.includes(limit.tag) ?? null);
  const data = { tag: limit.tag, max: limit.count, modules: known.length, count: unknown.length };
  if (known.length > limit.count) return outcome('unmet', 'tag-limit-broken', { data });
  return known.length + unknown.length > limit.count
    ? outcome('unknown', 'tag-missing', { data, missing: missingOf(unknown, 'category') })
    : outcome('met', 'tag-limit-kept', { data });
}
