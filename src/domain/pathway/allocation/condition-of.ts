import type { Rule, RuleType } from '../../qualification/rule.ts';
import { iscedCodeOf } from '../../credential/isced-f.ts';
import {
  isAtLevelOrAbove,
  isCapstone,
  isInCategory,
  isInField,
  isResident,
  modulesOf,
} from '../../requirement/membership.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import { gateCondition } from './gate-condition.ts';
import { cappedBy } from './limit-of.ts';
import type { Condition } from './problem.ts';
import type { Membership, Terms } from './rule-terms.ts';

const allOf = (parts: readonly Condition[]): Condition => ({ kind: 'nOf', n: parts.length, parts });
const anyOf = (parts: readonly Condition[]): Condition => ({ kind: 'nOf', n: 1, parts });

type Asked<T extends RuleType> = (rule: Rule<T>, terms: Terms) => Condition | null;

const credits = (
  { meter }: Terms,
  min: number,
  has: Membership = () => true,
  groupId: string | null = null,
): Condition => ({ kind: 'atLeast', meter: meter('credits', has, groupId), min });

/** By type; a rule without an entry is one that no placement can meet or miss by its sums. */
const asked: { [T in RuleType]?: Asked<T> } = {
  totalCredits: (rule, terms) => credits(terms, rule.minHundredths),
  group: (rule, terms) => (rule.atMost === null ? sizeOf(rule.groupId, terms) : null),
  requiredModules: (rule, { meter }) => ({
    kind: 'nOf',
    n: rule.need,
    parts: rule.modules.map((_, index) => ({
      kind: 'atLeast',
      meter: meter('items', (each) => modulesOf(each, rule).includes(index)),
      min: 1,
    })),
  }),
  minCreditsAtLevel: (rule, terms) =>
    rule.level === null
      ? null
      : credits(terms, rule.minHundredths, (each) => isAtLevelOrAbove(each, rule) === true),
  fieldShare: (rule, terms) => {
    const inField = (prefixes: readonly string[]): Condition =>
      credits(terms, rule.minHundredths, (each) => isInField(each, prefixes) === true);
    if (rule.iscedPrefixes.length > 0) return inField(rule.iscedPrefixes);
    return anyOf(
      [...new Set(terms.candidates.flatMap(narrowFieldsOf))].sort().map((field) => inField([field])),
    );
  },
  categoryShare: (rule, terms) =>
    rule.minHundredths === null
      ? null
      : credits(terms, rule.minHundredths, (each) => isInCategory(each, rule) === true),
  residency: (rule, terms) => credits(terms, rule.minHundredths, (each) => isResident(each, rule) === true),
  capstone: (rule, terms) =>
    rule.groupId === null
      ? {
          kind: 'one',
          meter: terms.meter('items', (each) => isCapstone(each, rule) === true),
          min: rule.minHundredths,
        }
      : credits(terms, rule.minHundredths, undefined, rule.groupId),
  gate: gateCondition,
  combine: combined,
};

/** What a rule asks of the sums of a placement; null where no placement can meet or miss it. */
export function conditionOf(rule: Rule, terms: Terms): Condition | null {
  // The record's key and the rule's type are the same word, which the compiler cannot see through a union.
  return (asked[rule.type] as Asked<RuleType> | undefined)?.(rule, terms) ?? null;
}

function sizeOf(groupId: string, { template, meter }: Terms): Condition | null {
  const group = template.groups.find(({ id }) => id === groupId);
  if (group === undefined) return null;
  const { minHundredths: min, minCount, maxCount } = group;
  return allOf([
    { kind: 'atLeast', meter: meter('credits', () => true, groupId), min },
    ...(minCount === null
      ? []
      : [{ kind: 'atLeast', meter: meter('items', () => true, groupId), min: minCount } as const]),
    // Only what the learner fixed can be more.
    ...(maxCount === null
      ? []
      : [{ kind: 'atMost', meter: meter('items', () => true, groupId), max: maxCount } as const]),
  ]);
}

/** The narrow fields (three digits, ISCED-F 2013) it states. */
const narrowFieldsOf = ({ fields }: Candidate): string[] =>
  fields.map((field) => (iscedCodeOf(field) ?? '').slice(0, 3)).filter((code) => code.length === 3);

/** Parts that no placement can meet or miss are left to the evaluators. */
function combined(rule: Rule<'combine'>, terms: Terms): Condition | null {
  const parts = rule.rules.flatMap((part) => {
    const asked = [conditionOf(part, terms), ceilingOf(part, terms)].filter((each) => each !== null);
    return asked.length > 1 ? [allOf(asked)] : asked;
  });
  if (rule.of === 'not') {
    const negated = parts.map(negationOf);
    return negated.some((part) => part === null) || negated.length === 0
      ? null
      : allOf(negated.filter((part) => part !== null));
  }
  if (parts.length === 0) return null;
  if (rule.of === 'allOf') return allOf(parts);
  return { kind: 'nOf', n: rule.of === 'anyOf' ? 1 : rule.n, parts };
}

/** Inside an alternative a cap is one way among others, and no limit on what counts. */
function ceilingOf(rule: Rule, { meter }: Terms): Condition | null {
  const cap = cappedBy(rule);
  return cap && { kind: 'atMost', meter: meter('credits', cap.has), max: cap.max };
}

function negationOf(condition: Condition): Condition | null {
  switch (condition.kind) {
    case 'atLeast':
      return { kind: 'atMost', meter: condition.meter, max: condition.min - 1 };
    case 'atMost':
      return { kind: 'atLeast', meter: condition.meter, min: condition.max + 1 };
    case 'one':
      return null;
    case 'nOf': {
      const parts = condition.parts.map(negationOf).filter((part) => part !== null);
      return parts.length < condition.parts.length
        ? null
        : { kind: 'nOf', n: condition.parts.length - condition.n + 1, parts };
    }
  }
}
