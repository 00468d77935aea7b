import type { CycleId } from '../../credential/qf-ehea-cycles.ts';
import type { ParametersOf } from '../../qualification/rule.ts';
import { missingOf, split } from '../amounts.ts';
import type { Evaluator, Plan } from '../evaluation.ts';
import { isUsedElsewhere } from '../membership.ts';
import { outcome, type RuleOutcome } from '../outcome.ts';

/**
 * Within one qualification the placement puts each credential in one group, so the rule is kept by the way
 * things are counted. What other awards have used already is the learner's to say.
 */
export const noDoubleCounting: Evaluator<'noDoubleCounting'> = (rule, plan) => {
  const { placed } = plan;
  if (rule.scope === 'acrossAwards') return acrossAwards(rule, plan);
  const once = new Set(placed.map((item) => item.candidate.id)).size === placed.length;
  return once
    ? outcome('met', 'counted-once', { data: { count: placed.length } })
    : outcome('unmet', 'counted-twice', { data: { count: placed.length } });
};

/** Which cycle the awards are in that some rules speak of, in the words of their sources. */
const awardsMeant: Readonly<Record<string, CycleId>> = {
  'initial degrees': 'first-cycle',
  'first-cycle': 'first-cycle',
  'second-cycle': 'second-cycle',
};

/**
 * Whether a rule on reuse speaks of this qualification: always, where it names no awards; `null` where it names
 * some that cannot be told.
 */
export function doubleCountingApplies(
  { appliesTo }: Pick<ParametersOf<'noDoubleCounting'>, 'appliesTo'>,
  cycle: CycleId | null,
): boolean | null {
  if (appliesTo === null) return true;
  const meant = Object.hasOwn(awardsMeant, appliesTo) ? awardsMeant[appliesTo] : undefined;
  return meant === undefined || cycle === null ? null : meant === cycle;
}

function acrossAwards(rule: ParametersOf<'noDoubleCounting'>, { placed, template }: Plan): RuleOutcome {
  const applies = doubleCountingApplies(rule, template.cycle);
  if (applies === false) return outcome('met', 'does-not-apply', { data: { awards: rule.appliesTo ?? '' } });
  const { known: used, unknown } = split(placed, ({ candidate }) => isUsedElsewhere(candidate));
  const usedHundredths = used.reduce((sum, item) => sum + item.countedHundredths, 0);
  const openHundredths = unknown.reduce((sum, item) => sum + item.countedHundredths, 0);
  // They count, only without their grade. Cairn adds up credits and no grades, so nothing here can break it.
  const isUngraded = rule.mode === 'ungradedOnly';
  const max = isUngraded ? Infinity : rule.mode === 'maxOverlap' ? (rule.maxHundredths ?? 0) : 0;
  const data = {
    count: usedHundredths > max || isUngraded ? used.length : unknown.length,
    open: unknown.length,
    used: usedHundredths / 100,
    ...(Number.isFinite(max) && { max: max / 100 }),
  };
  if (usedHundredths > max && applies === true) {
    return outcome('unmet', 'used-elsewhere', { data, deficitHundredths: usedHundredths - max });
  }
  if (usedHundredths + openHundredths > max) {
    return outcome('unknown', 'reuse-unknown', { data, missing: missingOf(unknown, 'reuse') });
  }
  if (isUngraded) return outcome('met', 'counts-ungraded', { data });
  return outcome('met', used.length > 0 ? 'overlap-kept' : 'not-used-elsewhere', { data });
}
