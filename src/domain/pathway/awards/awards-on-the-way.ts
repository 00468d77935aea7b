import type { NestingPolicy } from '#src/domain/qualification/rule.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';

/** An award that a qualification includes, or a component of it that carries a title of its own. */
export type AwardOnTheWay = {
  /** Null for one that the template tells of in words only. */
  view: PathwayView | null;
  /** Its name, or those words without the size they state. */
  name: string;
  /** The size that those words state, in hundredths of the target's unit; null where they state none. */
  size: { bound: 'atLeast' | 'atMost' | 'below' | 'exactly'; hundredths: number } | null;
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
    if (templateId === null)
      return each === null ? [] : [{ view: null, ...sizedName(each), policy, assumption }];
    const nested = find(templateId);
    if (!nested || above.includes(nested.id)) return [];
    const view = judge(nested, asPlanFor(nested, pathway));
    return [
      { view, name: nested.name, size: null, policy, assumption },
      ...awardsOnTheWay(nested, pathway, judge, find, [...above, nested.id]),
    ];
  });
}

const bounds: Readonly<Record<string, NonNullable<AwardOnTheWay['size']>['bound']>> = {
  '>=': 'atLeast',
  '≥': 'atLeast',
  '<=': 'atMost',
  '≤': 'atMost',
  '<': 'below',
  '': 'exactly',
};

/** Takes apart a template's words for a component, its name and size; they stay whole where they are no such words. */
function sizedName(words: string): Pick<AwardOnTheWay, 'name' | 'size'> {
  const [, name, sign, amount] =
    /^([^()]+?)\s*\((>=|≥|<=|≤|<|)\s*(\d{1,4}(?:\.\d{1,2})?)\s*(?:ECTS)?\)$/u.exec(words) ?? [];
  const bound = bounds[sign ?? '?'];
  if (name === undefined || amount === undefined || bound === undefined) return { name: words, size: null };
  return { name, size: { bound, hundredths: Math.round(Number(amount) * 100) } };
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
