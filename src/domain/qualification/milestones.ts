import type { Milestone, QualificationTemplate } from './template.ts';

/**
 * The sizes to mark beside a stack, smallest first: those the template names, and the sizes of the
 * qualifications it builds on. A milestone is a size that a title is used for, never an award.
 *
 * @param find - looks up the qualifications built on
 */
export function milestonesOf(
  template: QualificationTemplate,
  find: (id: string) => QualificationTemplate | null,
): Milestone[] {
  const nested = chainOf(template, find);
  const chain = nested.length > 0 ? [template, ...nested].map(sizeOf) : [];
  const bySize = new Map(
    [...chain, ...template.milestones].map((milestone) => [milestone.hundredths, milestone]),
  );
  return [...bySize.values()].sort((a, b) => a.hundredths - b.hundredths);
}

const sizeOf = (template: QualificationTemplate): Milestone => ({
  name: template.name.replace(/ \(.*\)$/u, ''),
  hundredths: template.total.minHundredths,
  sourceRef: null,
});

function chainOf(
  template: QualificationTemplate,
  find: (id: string) => QualificationTemplate | null,
  seen: readonly string[] = [],
): QualificationTemplate[] {
  const below = template.nestedFrom.flatMap(({ templateId }) =>
    templateId === null ? [] : (find(templateId) ?? []),
  );
  return below
    .filter((found) => found.id !== template.id && !seen.includes(found.id))
    .flatMap((found) => [found, ...chainOf(found, find, [...seen, template.id])]);
}
