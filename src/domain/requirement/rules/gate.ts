import { admissionKey, registrationKey } from '../../qualification/person-conditions.ts';
import type { GateCondition } from '../../qualification/rule.ts';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import { awaited, isIn, reachedState } from '../amounts.ts';
import type { Evaluator, Placed, Plan } from '../evaluation.ts';
import { inPlaceOf } from '../gate-conditions.ts';
import { outcome, type RuleOutcome, type RuleReasonCode } from '../outcome.ts';

/**
 * The target may start only if the conditions hold. Recognised credits open it today; earned ones once they are
 * recognised; planned ones when they are done, which has to be no later than the target itself; while admission is open too, a plan opens nothing. Admission is
 * the institution's to say, and the learner can say that it did; a registration that nobody recorded is taken
 * as not made. The alternative stands in place of what is asked of its own groups; all else is asked still.
 */
export const gate: Evaluator<'gate'> = ({ target, requires, alternative }, plan) => {
  const data = { target: nameOf(target, plan), missing: 0, admission: 0 };
  if (requires.length === 0) return outcome('notCheckable', 'advisory', { data });
  const main = judge(requires, target, plan);
  const other = alternative.length > 0 ? judge(inPlaceOf({ requires, alternative }), target, plan) : null;
  return other !== null && isBetter(other, main) ? other : (withHint(main, other) ?? main);
};

const ladder: readonly RuleOutcome['state'][] = [
  'met',
  'metIfRecognised',
  'metByPlan',
  'notCheckable',
  'unknown',
  'unmet',
];

const isBetter = (one: RuleOutcome, other: RuleOutcome): boolean =>
  ladder.indexOf(one.state) < ladder.indexOf(other.state);

/** Tells those whom only a registration keeps out that one would do. */
function withHint(main: RuleOutcome, other: RuleOutcome | null): RuleOutcome | null {
  const onlyRegistration = other?.state === 'unmet' && other.data['missing'] === 0;
  return main.state === 'unmet' && onlyRegistration ? { ...main, code: 'gate-closed-registration' } : null;
}

function judge(conditions: readonly GateCondition[], target: string, plan: Plan): RuleOutcome {
  const members = plan.placed.filter((item) =>
    conditions.some((condition) => 'groupId' in condition && condition.groupId === item.groupId),
  );
  const missing = (withTiers: readonly Tier[]): number =>
    conditions.reduce((sum, condition) => sum + missingFor(condition, withTiers, plan), 0);
  const isRegistered = conditions.every(
    (condition) => condition.kind !== 'registered' || has(plan, registrationKey(condition.modules)),
  );
  const isAdmitted = conditions.every(
    (condition) => condition.kind !== 'admission' || has(plan, admissionKey(condition.to)),
  );
  const state = reachedState((withTiers) => missing(withTiers) === 0);
  const toEarn = missing(['recognised', 'earned']);
  const data = {
    target: nameOf(target, plan),
    missing: toEarn / 100,
    admission: Number(!isAdmitted),
  };
  const closed = { data, deficitHundredths: missing(['recognised', 'earned', 'planned']) };
  if (state === null || !isRegistered) return outcome('unmet', 'gate-closed', closed);
  const late = lateFor(target, members, plan);
  if (toEarn > 0 && late !== null) {
    return outcome('unmet', 'gate-order', { data: { ...data, ...late }, deficitHundredths: toEarn });
  }
  // With admission open as well nobody can say that the plan opens it.
  if (!isAdmitted) {
    return toEarn > 0
      ? outcome('unmet', 'gate-closed', { data, deficitHundredths: toEarn })
      : outcome('notCheckable', 'gate-waits-for-admission', { data });
  }
  return outcome(state, codes[state], { data, waitsFor: awaited(state, members) });
}

const codes: Record<'met' | 'metByPlan' | 'metIfRecognised', RuleReasonCode> = {
  met: 'gate-open',
  metByPlan: 'gate-by-plan',
  metIfRecognised: 'gate-if-recognised',
};

const has = ({ confirmed }: Plan, key: string): boolean => confirmed?.has(key) ?? false;

function missingFor(
  condition: GateCondition,
  withTiers: readonly Tier[],
  { template, placed }: Plan,
): number {
  if (condition.kind === 'admission' || condition.kind === 'registered') return 0;
  const passed = placed
    .filter((item) => item.groupId === condition.groupId && isIn(withTiers)(item))
    .reduce((sum, item) => sum + item.countedHundredths, 0);
  const needed =
    condition.kind === 'group-credits'
      ? condition.minHundredths
      : (template.groups.find((group) => group.id === condition.groupId)?.minHundredths ?? 0);
  return Math.max(0, needed - passed);
}

/** Something planned for the gate that ends after everything behind it; null where the dates allow or do not tell. */
function lateFor(
  target: string,
  members: readonly Placed[],
  { placed }: Plan,
): { lastOn: string; targetOn: string } | null {
  const lastOn = datesOf(members.filter(isIn(['planned']))).at(-1);
  const targetOn = datesOf(placed.filter((item) => item.groupId === target)).at(-1);
  return lastOn !== undefined && targetOn !== undefined && lastOn > targetOn ? { lastOn, targetOn } : null;
}

const datesOf = (items: readonly Placed[]): string[] =>
  items.flatMap(({ candidate }) => candidate.date ?? []).sort();

const nameOf = (groupId: string, { template }: Plan): string =>
  template.groups.find((group) => group.id === groupId)?.name ?? groupId;
