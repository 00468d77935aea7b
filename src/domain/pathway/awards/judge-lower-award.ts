import { rulesOf } from '#src/domain/qualification/rules-of.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { sumOf, amountsOf } from '#src/domain/requirement/amounts.ts';
import { evaluateRule } from '#src/domain/requirement/evaluate-rule.ts';
import type { LowerAward, Plan } from '#src/domain/requirement/evaluation.ts';
import { overallState } from '#src/domain/requirement/overall-state.ts';
import { allocate } from '#src/domain/pathway/allocation/allocate.ts';

/** Awards inside awards are followed no further than this. */
const deepest = 4;

/**
 * Judges another award by its own rules over what counts in a plan. `null` for an award that is not known, that
 * counts in another unit, or that would include one it is itself included in.
 *
 * @param above - the awards that lead here, the plan's own first
 */
export function judgeLowerAward(
  id: string,
  plan: Plan,
  find: (id: string) => QualificationTemplate | null,
  above: readonly string[] = [plan.template.id],
): LowerAward | null {
  const template = find(id);
  if (template?.unit !== plan.template.unit || above.includes(id) || above.length > deepest) return null;
  // What counts here counts there, and no more of it; where it stands there is that award's own affair.
  const candidates = plan.placed
    .filter((item) => item.countedHundredths > 0)
    .map(({ candidate, countedHundredths }) => ({
      ...candidate,
      hundredths: countedHundredths,
      groupId: null,
    }));
  const { placed } = allocate({ template, candidates, pins: [], today: plan.today, last: [] });
  const lower: Plan = {
    template,
    placed,
    today: plan.today,
    ...(plan.confirmed && { confirmed: plan.confirmed }),
  };
  const judgeLower = (next: string): LowerAward | null => judgeLowerAward(next, lower, find, [...above, id]);
  const rules = rulesOf(template).map((rule) => ({
    severity: rule.severity,
    state: evaluateRule(rule, { ...lower, judgeLower }).state,
  }));
  return {
    name: template.name,
    state: overallState(rules),
    missingHundredths: Math.max(0, template.total.minHundredths - sumOf(amountsOf(placed))),
  };
}
