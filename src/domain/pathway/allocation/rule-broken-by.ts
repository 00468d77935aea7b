import type { Rule, RuleType } from '../../qualification/rule.ts';
import type { QualificationTemplate } from '../../qualification/template.ts';
import {
  hasSize,
  isAssured,
  isInCategory,
  isTooOld,
  isUsedElsewhere,
  reachesGrade,
} from '../../requirement/membership.ts';
import type { IsoDate } from '../../time.ts';
import type { ReasonData } from '../../wallet/entry-state.ts';
import type { Candidate, NotUsedCode } from '#src/domain/pathway/candidates/candidate.ts';

/** The days on which ages are measured: today, and when everything planned will be done. */
export type Days = { today: IsoDate; completion: IsoDate };

type Breach = { code: NotUsedCode; data: ReasonData };

type Broken = Breach & { ruleId: string };

/**
 * The first hard rule that a candidate is known to break by itself, whatever else is placed: it would make the
 * whole plan break it. What is not known breaks nothing; it may enter, and leaves its rule unknown.
 */
export function ruleBrokenBy(
  candidate: Candidate,
  { rules }: QualificationTemplate,
  days: Days,
): Broken | null {
  // The total and the groups, which the template's head states, ask nothing of one credential.
  for (const rule of rules) {
    const broken = rule.severity === 'hard' ? breach(candidate, rule, days) : null;
    if (broken) return { ...broken, ruleId: rule.id };
  }
  return null;
}

/** What breaking a rule is called, by its type; rules that ask nothing of one credential alone have no entry. */
const breaches: { [T in RuleType]?: (candidate: Candidate, rule: Rule<T>, days: Days) => Breach | null } = {
  currency: (candidate, rule, days) =>
    isTooOld(candidate, rule, days) === true
      ? { code: 'too-old', data: { years: rule.years, awardedOn: candidate.date ?? '' } }
      : null,
  componentSize: (candidate, rule) => {
    const isMeant = rule.tag === null || isInCategory(candidate, { tag: rule.tag }) === true;
    return isMeant && !hasSize(candidate, rule)
      ? { code: 'size-outside', data: { size: candidate.statedHundredths / 100 } }
      : null;
  },
  wholeComponents: ({ hundredths }, { stepHundredths }) =>
    stepHundredths !== null && hundredths % stepHundredths !== 0
      ? { code: 'size-outside', data: { size: hundredths / 100 } }
      : null,
  gradeMin: (candidate, rule) =>
    rule.groupId === null && reachesGrade(candidate, rule) === false
      ? { code: 'grade-too-low', data: { min: rule.min, scale: rule.scale } }
      : null,
  assurance: (candidate, rule) =>
    rule.groupId === null && isAssured(candidate, rule) === false ? { code: 'not-assured', data: {} } : null,
  noDoubleCounting: (candidate, { scope, mode }) =>
    scope === 'acrossAwards' && mode === 'forbid' && isUsedElsewhere(candidate) === true
      ? { code: 'used-elsewhere', data: {} }
      : null,
};

function breach(candidate: Candidate, rule: Rule, days: Days): Breach | null {
  // The record's key and the rule's type are the same word, which the compiler cannot see through a union.
  const find = breaches[rule.type] as
    ((candidate: Candidate, rule: Rule, days: Days) => Breach | null) | undefined;
  return find?.(candidate, rule, days) ?? null;
}
