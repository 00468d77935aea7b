import type { GateCondition } from './rule.ts';
import { templateLimits, type Fields } from './template-fields.ts';

/**
 * A published minimum, else a share of the total, rounded up. Shares are read in hundredths of a percent, so that what
 * is taken of a total does not depend on how a machine writes 0.1.
 */
export const minimum = (f: Fields, total: number): number =>
  f.has('min') ? f.credits('min') : Math.ceil((total * f.share('minShare')) / 10_000);

/** A published cap, else a share of the total, rounded down. */
export const maximum = (f: Fields, total: number): number =>
  f.has('max') ? f.credits('max') : Math.floor((total * f.share('maxShare')) / 10_000);

/** A minimum, a cap or both; without either, the minimum is missed. */
export function categoryLimits(
  f: Fields,
  total: number,
): { minHundredths: number | null; maxHundredths: number | null } {
  const hasMax = f.has('max') || f.has('maxShare');
  return {
    minHundredths: f.has('min') || f.has('minShare') || !hasMax ? minimum(f, total) : null,
    maxHundredths: hasMax ? maximum(f, total) : null,
  };
}

/** Whether it must be done at the awarding institution; "not transferable" says the same from the other side. */
export const isOwnWork = (f: Fields): boolean =>
  (f.has('source') && f.oneOf('source', ['awarding-institution', 'any']) === 'awarding-institution') ||
  (f.has('transferable') && !f.boolean('transferable'));

/** Null for a level that the source only describes ("the award's level"): it cannot be compared. */
export function levelOf(f: Fields): number | null {
  return f.has('mode') && f.optionalText('mode') === 'exact-level-unverified' ? null : f.whole('level', 100);
}

/** One condition of a gate, told apart by its members. */
export function gateCondition(f: Fields): GateCondition {
  if (f.has('admission')) return { kind: 'admission', to: f.text('admission') };
  if (f.has('enrolledFor')) return { kind: 'registered', modules: f.whole('enrolledFor', 100) };
  const groupId = f.text('group');
  return f.has('minCredits')
    ? { kind: 'group-credits', groupId, minHundredths: f.credits('minCredits') }
    : { kind: 'group-completed', groupId };
}

/** Pairs of modules, at least one. */
export function pairs(f: Fields): [string, string][] {
  if (f.objects('pairs').length === 0) f.problem('field-missing', 'pairs');
  return f
    .objects('pairs')
    .map((pair) => [
      pair.text('one', templateLimits.nameLength),
      pair.text('other', templateLimits.nameLength),
    ]);
}
