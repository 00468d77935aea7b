import type { Rule } from '../qualification/rule.ts';
import { amountsOf, split, sumOf } from './amounts.ts';
import type { Placed, Plan } from './evaluation.ts';
import {
  isAtLevelOrAbove,
  isCapstone,
  isInCategory,
  isInField,
  isResident,
  modulesOf,
} from './membership.ts';

/** What a module must be to satisfy a rule; absent where the rule does not ask. */
type Needed = {
  groupId?: string;
  level?: { scheme: string; atLeast: number };
  tag?: string;
  /** ISCED-F prefixes, one of which its field starts with. */
  fields?: readonly string[];
  origin?: 'own';
  kind?: 'thesis';
  /** Titles of listed modules, of which `modules` are needed. */
  titles?: readonly string[];
};

/** So much more, of such modules. `modules`: at least so many of them; 0 where the number does not matter. */
export type Addition = { hundredths: number; modules: number; needed: Needed };

/**
 * The least that has to be added to a plan so that a rule is met, as far as adding can: no credit less would do. Empty
 * where the rule is met by the whole plan, or where nothing that is added would meet it. What is only unknown is taken as
 * not serving the rule: stating it may need less.
 */
export function smallestAdditions(rule: Rule, plan: Plan): Addition[] {
  const { placed, template } = plan;
  const short = (min: number, serves: (item: Placed) => boolean | null, needed: Needed): Addition[] => {
    const missing = min - sumOf(amountsOf(split(placed, serves).known));
    return missing > 0 ? [{ hundredths: missing, modules: 0, needed }] : [];
  };
  switch (rule.type) {
    case 'totalCredits':
      return short(rule.minHundredths, () => true, {});
    case 'group': {
      const group = template.groups.find(({ id }) => id === rule.groupId);
      if (group === undefined || rule.atMost !== null) return [];
      const members = placed.filter(({ groupId }) => groupId === group.id);
      const modules = Math.max(0, (group.minCount ?? 0) - members.length);
      const [credits] = short(group.minHundredths, ({ groupId }) => groupId === group.id, {});
      const leastSize = group.componentMinHundredths ?? 0;
      const hundredths = Math.max(credits?.hundredths ?? 0, modules * leastSize, credits ? leastSize : 0);
      return credits || modules > 0 ? [{ hundredths, modules, needed: { groupId: group.id } }] : [];
    }
    case 'minCreditsAtLevel':
      return rule.level === null
        ? []
        : short(rule.minHundredths, ({ candidate }) => isAtLevelOrAbove(candidate, rule), {
            level: { scheme: rule.scheme, atLeast: rule.level },
          });
    case 'categoryShare':
      return rule.minHundredths === null
        ? []
        : short(rule.minHundredths, ({ candidate }) => isInCategory(candidate, rule), { tag: rule.tag });
    case 'fieldShare':
      return rule.iscedPrefixes.length === 0
        ? []
        : short(rule.minHundredths, ({ candidate }) => isInField(candidate, rule.iscedPrefixes), {
            fields: rule.iscedPrefixes,
          });
    case 'residency':
      return short(rule.minHundredths, ({ candidate }) => isResident(candidate, rule), { origin: 'own' });
    case 'capstone':
      return missingCapstone(rule, plan);
    case 'requiredModules': {
      const passed = new Set(placed.flatMap(({ candidate }) => modulesOf(candidate, rule)));
      const modules = Math.max(0, rule.need - passed.size);
      const titles = rule.modules.filter((_, index) => !passed.has(index));
      return modules > 0 ? [{ hundredths: 0, modules, needed: { titles } }] : [];
    }
    case 'combine':
      return missingOfCombined(rule, plan);
    // Caps, ages, pairs and conditions of other kinds are not met by adding something.
    case 'maxCreditsAtLevel':
    case 'componentSize':
    case 'wholeComponents':
    case 'gate':
    case 'corequisite':
    case 'recognitionCap':
    case 'issuerWhitelist':
    case 'recognitionDecision':
    case 'currency':
    case 'timeWindow':
    case 'noDoubleCounting':
    case 'exclusion':
    case 'gradeMin':
    case 'assurance':
    case 'admission':
    case 'nested':
    case 'pace':
    case 'advisory':
      return [];
  }
}

function missingCapstone(rule: Rule<'capstone'>, { placed }: Plan): Addition[] {
  const { groupId, minHundredths } = rule;
  const needed: Needed = { kind: 'thesis', ...(groupId !== null && { groupId }) };
  if (groupId !== null) {
    const counted = sumOf(amountsOf(placed.filter((item) => item.groupId === groupId)));
    const hundredths = minHundredths - counted;
    return hundredths > 0 ? [{ hundredths, modules: 0, needed }] : [];
  }
  const isThere = placed.some(
    ({ candidate, countedHundredths }) =>
      countedHundredths >= minHundredths && isCapstone(candidate, rule) === true,
  );
  return isThere ? [] : [{ hundredths: minHundredths, modules: 1, needed }];
}

/** All parts, or of alternatives those that need least. Parts that adding cannot meet are no way. */
function missingOfCombined(rule: Rule<'combine'>, plan: Plan): Addition[] {
  if (rule.of === 'not') return [];
  const parts = rule.rules.map((part) => smallestAdditions(part, plan)).sort((a, b) => costOf(a) - costOf(b));
  const n = rule.of === 'allOf' ? parts.length : rule.of === 'anyOf' ? 1 : rule.n;
  return parts.slice(0, n).flat();
}

const costOf = (additions: readonly Addition[]): number =>
  additions.reduce((sum, { hundredths, modules }) => sum + hundredths + modules, 0);
