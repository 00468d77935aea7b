import type { GateCondition } from '../../qualification/rule.ts';
import type { Evaluator, Plan } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * The target may start only if the conditions hold. A gate is judged by what is passed today, not by
 * the plan: it says whether one may begin now. Admission is the institution's to say; a binding
 * registration that nobody recorded is taken as not made.
 */
export const gate: Evaluator<'gate'> = ({ target, requires, alternative }, plan) => {
  const missing = requires.reduce((sum, condition) => sum + missingFor(condition, plan), 0);
  const asksAdmission = requires.some((condition) => condition.kind === 'admission');
  const data = { missing: missing / 100, admission: Number(asksAdmission), target: nameOf(target, plan) };
  if (requires.length === 0) return outcome('notCheckable', 'advisory', { data });
  if (missing === 0) {
    return asksAdmission
      ? outcome('notCheckable', 'gate-waits-for-admission', { data })
      : outcome('met', 'gate-open', { data });
  }
  const alternativeMissing = alternative.reduce((sum, condition) => sum + missingFor(condition, plan), 0);
  const code =
    alternative.length > 0 && alternativeMissing === 0 ? 'gate-closed-registration' : 'gate-closed';
  return outcome('unmet', code, { data, deficitHundredths: missing });
};

function missingFor(condition: GateCondition, { template, placed }: Plan): number {
  if (condition.kind === 'admission' || condition.kind === 'registered') return 0;
  const passed = placed
    .filter((item) => item.groupId === condition.groupId && item.candidate.tier !== 'planned')
    .reduce((sum, item) => sum + item.countedHundredths, 0);
  const needed =
    condition.kind === 'group-credits'
      ? condition.minHundredths
      : (template.groups.find((group) => group.id === condition.groupId)?.minHundredths ?? 0);
  return Math.max(0, needed - passed);
}

const nameOf = (groupId: string, { template }: Plan): string =>
  template.groups.find((group) => group.id === groupId)?.name ?? groupId;
