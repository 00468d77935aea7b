import { amountsOf, missingOf, split, sumOf } from '../amounts.ts';
import type { Evaluator, Plan } from '../evaluation.ts';
import { isTooOld } from '../membership.ts';
import { outcome } from '../outcome.ts';

/**
 * measureDate − awardDate(c) ≤ years, the last day included. Measured today, on the day of the transfer for what
 * was transferred, or on the day the plan is done, which is known only for a whole plan with dates. What is
 * planned will be new. No date: unknown.
 */
export const currency: Evaluator<'currency'> = (rule, plan) => {
  const { placed } = plan;
  const awarded = placed.filter((item) => item.candidate.tier !== 'planned');
  if (awarded.length === 0) return outcome(placed.length > 0 ? 'metByPlan' : 'met', 'nothing-to-judge');
  const { completion, isKnown } = completionOf(plan);
  const days = { today: plan.today, completion };
  const { known: old, unknown } = split(placed, ({ candidate }) => isTooOld(candidate, rule, days));
  const deficitHundredths = sumOf(amountsOf(old));
  const data = {
    years: rule.years,
    count: old.length > 0 ? old.length : unknown.length,
    credits: deficitHundredths / 100,
  };
  if (old.length > 0) return outcome('unmet', 'too-old', { data, deficitHundredths });
  if (unknown.length > 0) {
    return outcome('unknown', 'dates-missing', { data, missing: missingOf(unknown, 'date') });
  }
  if (rule.measure !== 'award-to-completion') return outcome('met', 'recent-enough', { data });
  const undated = placed.filter(({ candidate }) => candidate.date === null);
  if (!isKnown)
    return outcome('unknown', 'completion-not-known', { data, missing: missingOf(undated, 'date') });
  return outcome(awarded.length < placed.length ? 'metByPlan' : 'met', 'recent-enough', { data });
};

/** The last day of the plan, or today where that is later; known where everything is there and has its date. */
function completionOf({ placed, template, today }: Plan): { completion: string; isKnown: boolean } {
  const dates = placed.flatMap(({ candidate }) => candidate.date ?? []);
  const planned = placed.some(({ candidate }) => candidate.tier === 'planned');
  const counted = sumOf(amountsOf(placed));
  const last = dates.sort().at(-1) ?? today;
  const isWhole = counted >= template.total.minHundredths;
  // What is finished was completed on its last day, not today.
  const completion = isWhole && !planned ? last : last > today ? last : today;
  return { completion, isKnown: isWhole && dates.length === placed.length };
}
