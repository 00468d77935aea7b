import { admissionKey, registrationKey } from '../../qualification/person-conditions.ts';
import type { GateCondition, Rule } from '../../qualification/rule.ts';
import { inPlaceOf } from '../../requirement/gate-conditions.ts';
import type { Condition } from './problem.ts';
import type { Membership, Terms } from './rule-terms.ts';

const allOf = (parts: readonly Condition[]): Condition => ({ kind: 'nOf', n: parts.length, parts });
const anyOf = (parts: readonly Condition[]): Condition => ({ kind: 'nOf', n: 1, parts });

/**
 * What a gate asks of a placement: what the `gate` evaluator asks, so that the two agree. Until the learner says
 * that admission is given, only what is passed opens it; afterwards what is planned does as well, unless it ends
 * after everything behind the gate. The alternative is another way; a registration that nobody recorded closes its way.
 *
 * @returns null where no placement can open or close it
 */
export function gateCondition(rule: Rule<'gate'>, terms: Terms): Condition | null {
  if (rule.requires.length === 0) return null;
  const ways = [rule.requires, ...(rule.alternative.length > 0 ? [inPlaceOf(rule)] : [])];
  const open = ways.filter((way) =>
    way.every((each) => each.kind !== 'registered' || terms.confirmed.has(registrationKey(each.modules))),
  );
  // A way that asks nothing of the sums is open whatever is placed.
  if (open.length === 0 || open.some((way) => creditConditions(way).length === 0)) return null;
  return anyOf(open.map((way) => wayOf(way, rule.target, terms)));
}

type CreditCondition = Exclude<GateCondition, { kind: 'admission' | 'registered' }>;

const creditConditions = (way: readonly GateCondition[]): CreditCondition[] =>
  way.filter((each): each is CreditCondition => 'groupId' in each);

function wayOf(way: readonly GateCondition[], target: string, terms: Terms): Condition {
  const asked = creditConditions(way);
  const sums = (has: Membership): Condition =>
    allOf(
      asked.map((each) => ({
        kind: 'atLeast',
        meter: terms.meter('credits', has, each.groupId),
        min: leastOf(each, terms),
      })),
    );
  const passed = sums(({ tier }) => tier !== 'planned');
  const isAdmitted = way.every(
    (each) => each.kind !== 'admission' || terms.confirmed.has(admissionKey(each.to)),
  );
  if (!isAdmitted || terms.candidates.every(({ tier }) => tier !== 'planned')) return passed;
  const groupIds = [...new Set(asked.map(({ groupId }) => groupId))];
  const byPlan = sums(() => true);
  const inTime = notLate(groupIds, target, terms);
  return inTime === null ? byPlan : anyOf([passed, allOf([byPlan, inTime])]);
}

const leastOf = (each: CreditCondition, { template }: Terms): number =>
  each.kind === 'group-credits'
    ? each.minHundredths
    : (template.groups.find(({ id }) => id === each.groupId)?.minHundredths ?? 0);

/**
 * Something behind the gate ends no earlier than everything planned for it, or nothing behind it has a date: for one
 * of the days on which something planned ends, nothing for the gate is later, and something behind it is not earlier.
 */
function notLate(groupIds: readonly string[], target: string, terms: Terms): Condition | null {
  const days = terms.candidates.flatMap(({ tier, date }) =>
    tier === 'planned' && date !== null ? [date] : [],
  );
  if (days.length === 0) return null;
  const none = (has: Membership, groupId: string): Condition => ({
    kind: 'atMost',
    meter: terms.meter('items', has, groupId),
    max: 0,
  });
  const noneAfter = (day: string): Condition[] =>
    groupIds.map((groupId) => none(({ tier, date }) => tier === 'planned' && (date ?? '') > day, groupId));
  const distinct = [...new Set(days)].sort();
  return anyOf([
    none(({ date }) => date !== null, target),
    allOf(noneAfter('')),
    ...distinct.map((day) =>
      allOf([
        ...noneAfter(day),
        {
          kind: 'atLeast',
          meter: terms.meter('items', ({ date }) => date !== null && date >= day, target),
          min: 1,
        },
      ]),
    ),
  ]);
}
