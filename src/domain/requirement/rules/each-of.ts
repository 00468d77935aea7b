import { missingOf, split } from '../amounts.ts';
import type { Placed } from '../evaluation.ts';
import type { Answer } from '../membership.ts';
import { outcome, type MissingDatum, type RuleOutcome, type RuleReasonCode } from '../outcome.ts';

/**
 * Judges what every item has to fulfil by itself: one that does not makes the rule unmet, one of which it is
 * not known leaves it unknown, and what is planned fulfils it by plan.
 */
export function eachOf(
  placed: readonly Placed[],
  fulfils: (item: Placed) => Answer,
  datum: MissingDatum['datum'],
  codes: Record<'met' | 'byPlan' | 'unmet' | 'unknown', RuleReasonCode>,
): RuleOutcome {
  if (placed.length === 0) return outcome('met', 'nothing-to-judge');
  const awarded = placed.filter(({ candidate }) => candidate.tier !== 'planned');
  const { known: failing, unknown } = split(awarded, (item) => {
    const answer = fulfils(item);
    return answer === null ? null : !answer;
  });
  const deficitHundredths = failing.reduce((sum, item) => sum + item.countedHundredths, 0);
  const data = {
    of: placed.length,
    count: failing.length > 0 ? failing.length : unknown.length,
    planned: placed.length - awarded.length,
    credits: deficitHundredths / 100,
  };
  if (failing.length > 0) return outcome('unmet', codes.unmet, { data, deficitHundredths });
  if (unknown.length > 0) {
    return outcome('unknown', codes.unknown, { data, missing: missingOf(unknown, datum) });
  }
  return data.planned > 0
    ? outcome('metByPlan', codes.byPlan, { data })
    : outcome('met', codes.met, { data });
}
