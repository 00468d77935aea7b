import { iscedCodeOf } from '../../credential/isced-f.ts';
import { atLeast, split } from '../amounts.ts';
import type { Evaluator, Plan } from '../evaluation.ts';
import { isInField } from '../membership.ts';
import { outcome, type RequirementState, type RuleOutcome } from '../outcome.ts';

/**
 * A over c with an ISCED-F code that starts with a listed prefix ≥ min. Where the field is the learner's
 * to choose, the narrow field (three digits, ISCED-F 2013) that fulfils it most firmly is taken, then the
 * one with most credits.
 */
export const fieldShare: Evaluator<'fieldShare'> = ({ iscedPrefixes, minHundredths }, plan) => {
  if (iscedPrefixes.length > 0) return inFields(iscedPrefixes, minHundredths, plan);
  const [best] = narrowFieldsOf(plan)
    .map((field) => inFields([field], minHundredths, plan))
    .sort((a, b) => rank(a) - rank(b) || countedIn(b) - countedIn(a));
  if (best) return best;
  return plan.placed.length > 0
    ? inFields([], minHundredths, plan)
    : outcome('unmet', 'field-missing', {
        data: { field: '', counted: 0, needed: minHundredths / 100, count: 0, items: 0 },
        deficitHundredths: minHundredths,
      });
};

function inFields(prefixes: readonly string[], minHundredths: number, plan: Plan): RuleOutcome {
  const { placed, inOtherUnits = [] } = plan;
  const { known, unknown } = split(placed, ({ candidate }) => isInField(candidate, prefixes));
  const judged = atLeast(
    minHundredths,
    known,
    { items: unknown, datum: 'field' },
    { counted: 'field-counted', missing: 'field-missing' },
    inOtherUnits.filter(({ candidate }) => isInField(candidate, prefixes)),
  );
  const code = judged.code === 'data-missing' ? 'field-unknown' : judged.code;
  return { ...judged, code, data: { ...judged.data, field: prefixes.join(', '), items: placed.length } };
}

const ladder: readonly RequirementState[] = ['met', 'metIfRecognised', 'metByPlan', 'unknown', 'unmet'];
const rank = (judged: RuleOutcome): number => ladder.indexOf(judged.state);
const countedIn = ({ data }: RuleOutcome): number => Number(data['counted']);

/** The narrow fields that the plan's codes name, in their order. */
function narrowFieldsOf({ placed }: Plan): string[] {
  const codes = placed.flatMap(({ candidate }) => candidate.fields.map((field) => iscedCodeOf(field) ?? ''));
  return [...new Set(codes.map((code) => code.slice(0, 3)).filter((code) => code.length === 3))].sort();
}
