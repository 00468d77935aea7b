import { pickLanguage } from '../../credential/pick-language.ts';
import type { Group, QualificationTemplate } from '../../qualification/template.ts';
import { sidesOf } from '../../requirement/membership.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { Change } from '#src/domain/pathway/candidates/change.ts';
import type { Problem } from './problem.ts';
import type { Placement } from './search.ts';
import { settle } from './settle.ts';
import type { Trials } from './trials.ts';
import type { Settled } from './value-of.ts';
import { compareValues, type Value } from './value.ts';

/** Trying what could make room is worth it for a wallet, and not for an archive. */
const mostItems = 120;

/** So many of the exchanges that look best are looked at closely. */
const mostSettled = 8;

/**
 * What would let an item count that the placement leaves without credit: a companion it needs, a group that may take
 * it and has room, or the one item in whose place it would cost the plan least. Null where no single change would.
 */
export function wayIn(
  problem: Problem,
  placement: Placement,
  index: number,
  template: QualificationTemplate,
  trials: Trials,
): Change | null {
  const item = problem.items[index];
  if (item === undefined || problem.items.length > mostItems) return null;
  const companion = companionOf(problem, placement, index, template);
  if (companion !== null) return { code: 'add-companion', data: { companion } };

  const place = (group: number, without = -1): Settled =>
    settle(
      problem,
      placement.groups.map((at, each) => (each === index ? group : each === without ? -1 : at)),
      0,
    );
  const told = (group: number, { counted }: Settled) => ({
    group: template.groups[group]?.name ?? '',
    counted: (counted[index] ?? 0) / 100,
    unit: template.unit,
  });
  for (const [group, target] of template.groups.entries()) {
    if (item.options.includes(group) || !mayTake(target, item.candidate)) continue;
    const settled = place(group);
    const isBetter = compareValues(settled.value, placement.value, 4) > 0;
    if (isBetter && (settled.counted[index] ?? 0) > 0)
      return { code: 'another-group', data: told(group, settled) };
  }

  for (const { group, other } of exchanges(problem, placement, index, trials)) {
    const settled = place(group, other);
    if ((settled.counted[index] ?? 0) <= 0 || settled.value[0] < -1000) continue;
    const { title } = problem.items[other]?.candidate ?? { title: {} };
    return { code: 'in-place-of', data: { ...told(group, settled), other: pickLanguage(title, []).text } };
  }
  return null;
}

/** What an item could stand in place of, by what sums say of it: the few that would leave most. */
function exchanges(
  problem: Problem,
  { groups }: Placement,
  index: number,
  { weigh }: Trials,
): { group: number; other: number }[] {
  const item = problem.items[index];
  const found: { group: number; other: number; value: Value }[] = [];
  for (const group of item?.options ?? []) {
    // Those that no rule tells apart would make room alike.
    const tried = new Set<string>();
    for (const [other, { kind }] of problem.items.entries()) {
      const at = groups[other] ?? -1;
      const key = `${String(at)} ${kind}`;
      if (other === index || at < 0 || kind === item?.kind || tried.has(key)) continue;
      tried.add(key);
      const value = weigh([
        [other, -1],
        [index, group],
      ]);
      if (value !== null) found.push({ group, other, value });
    }
  }
  return found.sort((a, b) => compareValues(b.value, a.value)).slice(0, mostSettled);
}

/** Whether a group could take an item if the learner says so: nothing that is known speaks against it. */
function mayTake(group: Group, { tags, isThesis, hundredths }: Candidate): boolean {
  if (hundredths < (group.componentMinHundredths ?? 0)) return false;
  if (group.kind === 'capstone') return isThesis !== false;
  return group.tag === null || tags === null || tags.includes(group.tag);
}

/** The name of what a corequisite asks for beside an item and the plan has not. */
function companionOf(
  { needs, items }: Problem,
  { groups }: Placement,
  index: number,
  { rules }: QualificationTemplate,
): string | null {
  const candidate = items[index]?.candidate;
  const need = needs.find(
    (each) =>
      each.items[index] === true &&
      each.given[index] !== true &&
      !groups.some((at, other) => at >= 0 && each.given[other] === true),
  );
  const rule = rules.find(({ id }) => id === need?.ruleId);
  if (candidate === undefined || rule?.type !== 'corequisite') return null;
  return (
    rule.pairs.find((pair) => sidesOf(candidate, pair).one && !sidesOf(candidate, pair).other)?.[1] ?? null
  );
}
