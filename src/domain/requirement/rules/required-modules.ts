import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import { awaited, isIn, reachedState } from '../amounts.ts';
import type { Evaluator } from '../evaluation.ts';
import { modulesOf } from '../membership.ts';
import { outcome } from '../outcome.ts';

/**
 * All, any or so many of the listed modules are awarded, themselves or as a declared equivalent. One
 * credential stands for one module. A title that nobody declared an equivalent is not the module.
 */
export const requiredModules: Evaluator<'requiredModules'> = (rule, { placed }) => {
  const asModules = placed.filter(({ candidate }) => modulesOf(candidate, rule).length > 0);
  const foundBy = (withTiers: readonly Tier[]): Set<number> =>
    matched(asModules.filter(isIn(withTiers)).map(({ candidate }) => modulesOf(candidate, rule)));
  const found = foundBy(['recognised', 'earned', 'planned']);
  const missing = rule.modules.filter((_, index) => !found.has(index));
  const data = {
    found: found.size,
    needed: rule.need,
    listed: rule.modules.length,
    modules: missing.join(', '),
  };
  const state = reachedState((withTiers) => foundBy(withTiers).size >= rule.need);
  return state
    ? outcome(state, 'modules-present', { data, waitsFor: awaited(state, asModules) })
    : outcome('unmet', 'modules-missing', { data });
};

/** The most modules that so many items can stand for, one each (augmenting paths). */
function matched(options: readonly (readonly number[])[]): Set<number> {
  const takenBy = new Map<number, number>();
  const take = (item: number, tried: Set<number>): boolean =>
    (options[item] ?? []).some((module) => {
      if (tried.has(module)) return false;
      tried.add(module);
      const holder = takenBy.get(module);
      if (holder !== undefined && !take(holder, tried)) return false;
      takenBy.set(module, item);
      return true;
    });
  options.forEach((_, item) => take(item, new Set()));
  return new Set(takenBy.keys());
}
