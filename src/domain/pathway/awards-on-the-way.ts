import type { NestingPolicy } from '../qualification/rule.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import type { Pathway } from '../wallet/records.ts';
import type { PathwayView } from './pathway-view.ts';

/** An award that a qualification includes, or a component of it that carries a title of its own. */
export type AwardOnTheWay = {
  /** Null for one that the template tells of in words only. */
  view: PathwayView | null;
  /** Its name, or those words. */
  name: string;
  policy: NestingPolicy;
  /** True where no source states it. */
  assumption: boolean;
};

/** Awards inside awards are followed no further than this. */
const deepest = 4;

/**
 * The awards on the way to a qualification, the nearest to it first, each judged by its own rules over the same
 * wallet and plan. Where things are pinned in the plan says nothing about another award.
 *
 * @param judge - judges a plan by a template's rules
 * @param find - looks up the templates that are included
 */
export function awardsOnTheWay(
  template: QualificationTemplate,
  pathway: Pathway,
  judge: (template: QualificationTemplate, pathway: Pathway) => PathwayView,
  find: (id: string) => QualificationTemplate | null,
  above: readonly string[] = [template.id],
): AwardOnTheWay[] {
  if (above.length > deepest) return [];
  return template.nestedFrom.flatMap(({ templateId, each, policy, assumption }): AwardOnTheWay[] => {
    if (templateId === null) return each === null ? [] : [{ view: null, name: each, policy, assumption }];
    const nested = find(templateId);
    if (!nested || above.includes(nested.id)) return [];
    const view = judge(nested, asPlanFor(nested, pathway));
    return [
      { view, name: nested.name, policy, assumption },
      ...awardsOnTheWay(nested, pathway, judge, find, [...above, nested.id]),
    ];
  });
}

/** The same plan, without what was said about the groups and rules of the larger award. */
const asPlanFor = (nested: QualificationTemplate, pathway: Pathway): Pathway => ({
  ...pathway,
  templateId: nested.id,
  planned: pathway.planned.map((module) => ({ ...module, groupId: null })),
  pins: pathway.pins.filter(({ groupId }) => groupId === null),
  overrides: [],
  lastPlacement: [],
});
