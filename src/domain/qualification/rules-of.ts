import type { Rule } from './rule.ts';
import type { QualificationTemplate } from './template.ts';

/**
 * Every rule of a qualification in the order they are shown. Total and groups are rules as well:
 * they stand in the template's head and are written out here, with the first source for their own.
 * A group that covers the whole qualification says nothing that the total does not.
 */
export function rulesOf(template: QualificationTemplate): Rule[] {
  const [source] = template.sources;
  const origin = { severity: 'hard', text: '', sourceRef: source?.ref ?? null, assumption: false } as const;
  const total: Rule = { ...origin, id: 'total', type: 'totalCredits', ...template.total };
  const own = template.groups.filter((group) => template.groups.length > 1 && !isBoundless(group));
  const groups = own.map((group): Rule => ({
    ...origin,
    id: `group:${group.id}`,
    type: 'group',
    groupId: group.id,
    atMost: null,
    ...originOf(group, source?.ref ?? null),
  }));
  const limits = template.groups.flatMap((group): Rule[] =>
    group.atMost === null
      ? []
      : [
          {
            ...origin,
            id: `group:${group.id}:at-most`,
            type: 'group',
            groupId: group.id,
            atMost: group.atMost,
            ...originOf(group, source?.ref ?? null),
          },
        ],
  );
  return [total, ...groups, ...limits, ...template.rules];
}

const originOf = (
  { assumption, sourceRef }: QualificationTemplate['groups'][number],
  first: string | null,
): Pick<Rule, 'assumption' | 'sourceRef'> =>
  assumption ? { assumption, sourceRef: null } : { assumption, sourceRef: sourceRef ?? first };

const isBoundless = (group: QualificationTemplate['groups'][number]): boolean =>
  group.minHundredths === 0 &&
  group.maxHundredths === null &&
  group.minCount === null &&
  group.maxCount === null;
