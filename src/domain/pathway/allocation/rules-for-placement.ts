import type { Rule } from '../../qualification/rule.ts';
import { rulesOf } from '../../qualification/rules-of.ts';
import type { QualificationTemplate } from '../../qualification/template.ts';
import { isInCategory, sidesOf } from '../../requirement/membership.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import { conditionOf } from './condition-of.ts';
import { limitOf } from './limit-of.ts';
import type { CountLimit, Goal, Limit, Meter, Need } from './problem.ts';
import type { Membership, Terms } from './rule-terms.ts';

/** A meter before the items are known by index. */
type OpenMeter = Pick<Meter, 'of' | 'group'> & { has: Membership };

type OpenNeed = Pick<Need, 'ruleId'> & { items: Membership; given: Membership };

export type RulesForPlacement = {
  meters: readonly OpenMeter[];
  limits: readonly Limit[];
  countLimits: readonly CountLimit[];
  needs: readonly OpenNeed[];
  goals: readonly Goal[];
  whole: boolean;
};

/**
 * The hard rules of a qualification in the terms of the placement: limits, counts, needs and goals. Soft and
 * advisory rules move nothing. Rules that judge one credential by itself decide whether it enters at all
 * (`eligibility.ts`). A time window is judged afterwards: which of two windows to keep is the learner's choice of
 * when to study, and dropping an early module to keep the window would take away what is earned without asking.
 */
export function rulesForPlacement(
  template: QualificationTemplate,
  candidates: readonly Candidate[],
  confirmed: ReadonlySet<string> = new Set(),
): RulesForPlacement {
  const meters: OpenMeter[] = [];
  const terms: Terms = {
    template,
    candidates,
    confirmed,
    meter: (of, has, groupId = null) => {
      const at = template.groups.findIndex((group) => group.id === groupId);
      return meters.push({ of, has, group: groupId === null ? null : at }) - 1;
    },
  };
  const hard = rulesOf(template).filter((rule) => rule.severity === 'hard');
  const rules = {
    limits: [...groupLimits(terms), ...capLimits(hard, terms), ...totalLimit(terms)],
    countLimits: [...groupCounts(terms), ...hard.flatMap((rule) => countLimits(rule, terms))],
    needs: hard.flatMap(needsOf),
    goals: hard.flatMap((rule): Goal[] => {
      const condition = conditionOf(rule, terms);
      return condition === null ? [] : [{ ruleId: rule.id, condition }];
    }),
    whole: hard.some((rule) => rule.type === 'wholeComponents'),
  };
  return { ...rules, meters };
}

const all: Membership = () => true;

const groupLimits = ({ template, meter }: Terms): Limit[] =>
  template.groups.flatMap((group): Limit[] =>
    group.maxHundredths === null
      ? []
      : [
          {
            kind: 'group',
            ruleId: `group:${group.id}`,
            meter: meter('credits', all, group.id),
            max: group.maxHundredths,
          },
        ],
  );

/** From the inside out: the smallest cap first. */
const capLimits = (hard: readonly Rule[], terms: Terms): Limit[] =>
  hard.flatMap((rule) => limitOf(rule, terms) ?? []).sort((a, b) => a.max - b.max);

const totalLimit = ({ template: { total }, meter }: Terms): Limit[] =>
  total.maxHundredths === null
    ? []
    : [{ kind: 'total', ruleId: 'total', meter: meter('credits', all), max: total.maxHundredths }];

const groupCounts = ({ template, meter }: Terms): CountLimit[] =>
  template.groups.flatMap((group) =>
    group.maxCount === null
      ? []
      : [{ ruleId: `group:${group.id}`, meter: meter('items', all, group.id), max: group.maxCount }],
  );

function countLimits(rule: Rule, { candidates, meter }: Terms): CountLimit[] {
  if (rule.type === 'group' && rule.atMost !== null) {
    const { atMost } = rule;
    const has: Membership = (candidate) => isInCategory(candidate, atMost) === true;
    return [{ ruleId: rule.id, meter: meter('items', has, rule.groupId), max: atMost.count }];
  }
  if (rule.type !== 'exclusion') return [];
  return rule.pairs.flatMap((pair) => {
    const ones = candidates.filter((candidate) => sidesOf(candidate, pair).one);
    const others = candidates.filter((candidate) => sidesOf(candidate, pair).other);
    return ones.flatMap((a) =>
      others
        .filter((b) => b !== a)
        .map((b) => ({ ruleId: rule.id, meter: meter('items', (c) => c === a || c === b), max: 1 })),
    );
  });
}

const needsOf = (rule: Rule): OpenNeed[] =>
  rule.type === 'corequisite'
    ? rule.pairs.map((pair) => ({
        ruleId: rule.id,
        items: (candidate) => sidesOf(candidate, pair).one,
        given: (candidate) => sidesOf(candidate, pair).other,
      }))
    : [];
