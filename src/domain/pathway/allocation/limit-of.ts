import type { Rule } from '../../qualification/rule.ts';
import { isAtLevelOrBelow, isInCategory, isUnderCap, isUsedElsewhere } from '../../requirement/membership.ts';
import type { Limit } from './problem.ts';
import type { Membership, Terms } from './rule-terms.ts';

/** What a rule lets only so much of count; null for a rule of another kind. What may not fall under it does not. */
export function cappedBy(rule: Rule): { has: Membership; max: number } | null {
  if (rule.type === 'recognitionCap')
    return { has: (candidate) => isUnderCap(candidate, rule) === true, max: rule.maxHundredths };
  if (rule.type === 'maxCreditsAtLevel')
    return { has: (candidate) => isAtLevelOrBelow(candidate, rule) === true, max: rule.maxHundredths };
  if (rule.type === 'categoryShare' && rule.maxHundredths !== null)
    return { has: (candidate) => isInCategory(candidate, rule) === true, max: rule.maxHundredths };
  const isOverlap =
    rule.type === 'noDoubleCounting' && rule.scope === 'acrossAwards' && rule.mode === 'maxOverlap';
  return isOverlap && rule.maxHundredths !== null
    ? { has: (candidate) => isUsedElsewhere(candidate) === true, max: rule.maxHundredths }
    : null;
}

export function limitOf(rule: Rule, { meter }: Terms): Limit | null {
  const cap = cappedBy(rule);
  return cap && { kind: 'cap', ruleId: rule.id, meter: meter('credits', cap.has), max: cap.max };
}
