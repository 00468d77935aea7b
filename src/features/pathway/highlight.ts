import type { PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';

/** What the pointer or the focus is on: a stone, or a line of the requirements. */
export type Highlight = { kind: 'item'; id: string } | { kind: 'rule'; id: string } | null;

const isAbout = (rule: RuleView, itemId: string): boolean =>
  rule.outcome.waitsFor.includes(itemId) ||
  rule.outcome.missing.some((missing) => missing.candidateId === itemId);

/** The rules that a stone has to do with: those that wait for it or lack a fact of it, and its group's own. */
export function rulesOfItem(view: PathwayView, itemId: string): ReadonlySet<string> {
  const groupId = view.groups.find((group) => group.items.some((item) => item.id === itemId))?.id;
  return new Set(
    view.rules
      .filter((rule) => isAbout(rule, itemId) || (rule.type === 'group' && rule.groupId === groupId))
      .map((rule) => rule.id),
  );
}

/** The stones that a rule has to do with: the reverse of `rulesOfItem`. */
export function itemsOfRule(view: PathwayView, ruleId: string): ReadonlySet<string> {
  const rule = view.rules.find((candidate) => candidate.id === ruleId);
  if (!rule) return new Set();
  return new Set(
    view.groups.flatMap((group) =>
      group.items
        .filter((item) => isAbout(rule, item.id) || (rule.type === 'group' && rule.groupId === group.id))
        .map((item) => item.id),
    ),
  );
}
