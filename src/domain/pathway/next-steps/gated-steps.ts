import type { GateCondition } from '#src/domain/qualification/rule.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { NextStep, NextStepCode, RuleView } from '#src/domain/pathway/pathway-view.ts';

/** Steps that fill a group. */
const filling: readonly NextStepCode[] = ['add-planned', 'add-module', 'ask-place', 'ask-place-any'];

/** The same order, but what fills a group behind a closed gate comes after what fills the groups that open it. */
export function afterWhatOpens(
  steps: readonly NextStep[],
  template: QualificationTemplate,
  rules: readonly RuleView[],
): NextStep[] {
  const openedBy = new Map<string, Set<string>>();
  for (const rule of template.rules) {
    const isClosed = rules.some(({ id, outcome }) => id === rule.id && outcome.state === 'unmet');
    if (rule.type !== 'gate' || !isClosed) continue;
    const before = openedBy.get(rule.target) ?? new Set();
    for (const groupId of rule.requires.flatMap(groupOf)) before.add(groupId);
    openedBy.set(rule.target, before);
  }
  const waiting = [...steps];
  const ordered: NextStep[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((step) => {
      const before = fills(step) ? openedBy.get(step.groupId ?? '') : undefined;
      return !before || !waiting.some((other) => fills(other) && before.has(other.groupId ?? ''));
    });
    ordered.push(...waiting.splice(Math.max(0, free), 1));
  }
  return ordered;
}

const fills = ({ code }: NextStep): boolean => filling.includes(code);

const groupOf = (condition: GateCondition): string[] => ('groupId' in condition ? [condition.groupId] : []);
