import type { Rule } from './rule.ts';
import type { QualificationTemplate } from './template.ts';
import type { Fields } from './template-fields.ts';

/**
 * What no field can tell by itself: ids are unique, every group and source that is named exists, no gate waits
 * for what lies behind it, and no award includes itself.
 */
export function checkReferences(template: QualificationTemplate, f: Fields): void {
  const { groups, rules, sources, nestedFrom, milestones } = template;
  const groupIds = new Set(groups.map((group) => group.id));
  const refs = new Set(sources.map((source) => source.ref));
  const isKnown = (ref: string | null): boolean => ref === null || refs.has(ref);
  if (groupIds.size < groups.length) f.problem('id-twice', 'groups');
  if (refs.size < sources.length) f.problem('id-twice', 'sources');
  if (new Set(rules.map((rule) => rule.id)).size < rules.length) f.problem('id-twice', 'rules');
  groups.forEach(({ sourceRef }, i) => {
    if (!isKnown(sourceRef)) f.problem('reference-unknown', `groups/${String(i)}/sourceRef`);
  });
  milestones.forEach(({ sourceRef }, i) => {
    if (!isKnown(sourceRef)) f.problem('reference-unknown', `milestones/${String(i)}/sourceRef`);
  });
  nestedFrom.forEach(({ templateId }, i) => {
    if (templateId === template.id) f.problem('nesting-cycle', `nestedFrom/${String(i)}`);
  });
  const gates = rules.flatMap(withParts).filter((rule): rule is Rule<'gate'> => rule.type === 'gate');
  rules.forEach((rule, i) => {
    for (const each of withParts(rule)) {
      const known = groupsNamedBy(each).every((id) => groupIds.has(id));
      if (!known || !isKnown(each.sourceRef)) f.problem('reference-unknown', `rules/${String(i)}`);
      if (each.type === 'gate' && waitsForItself(each, gates)) f.problem('gate-cycle', `rules/${String(i)}`);
      if (each.type === 'nested' && each.templateId === template.id)
        f.problem('nesting-cycle', `rules/${String(i)}`);
    }
  });
}

/** A rule and all rules inside it. */
const withParts = (rule: Rule): Rule[] =>
  rule.type === 'combine' ? [rule, ...rule.rules.flatMap(withParts)] : [rule];

function groupsNamedBy(rule: Rule): string[] {
  // A gate without conditions is a note about something that may be no group, such as recognition itself.
  if (rule.type === 'gate') return rule.requires.length > 0 ? [rule.target, ...groupsWaitedFor(rule)] : [];
  return 'groupId' in rule && rule.groupId !== null ? [rule.groupId] : [];
}

const groupsWaitedFor = (rule: Rule<'gate'>): string[] =>
  [...rule.requires, ...rule.alternative].flatMap((condition) =>
    'groupId' in condition ? [condition.groupId] : [],
  );

function waitsForItself(gate: Rule<'gate'>, gates: readonly Rule<'gate'>[]): boolean {
  const seen = new Set<string>();
  const open = groupsWaitedFor(gate);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gate.target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...gates.filter(({ target }) => target === id).flatMap(groupsWaitedFor));
  }
  return false;
}
