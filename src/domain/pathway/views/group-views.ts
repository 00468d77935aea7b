import type { Group, QualificationTemplate } from '#src/domain/qualification/template.ts';
import { amountsOf, sumOf } from '#src/domain/requirement/amounts.ts';
import type { PlacedWithReason } from '#src/domain/pathway/allocation/allocate.ts';
import type { CountedItem, GroupView } from '#src/domain/pathway/pathway-view.ts';

/** The groups of a qualification with what counts in each. */
export function groupViews(
  template: QualificationTemplate,
  placed: readonly PlacedWithReason[],
): GroupView[] {
  const heights = drawnHeights(template);
  return template.groups.map((group, index) => {
    const members = placed.filter((item) => item.groupId === group.id);
    const counted = amountsOf(members);
    const drawnHundredths = Math.max(heights[index] ?? 0, sumOf(counted));
    return {
      id: group.id,
      name: group.name,
      minHundredths: group.minHundredths,
      maxHundredths: group.maxHundredths,
      drawnHundredths,
      counted,
      surplusHundredths: members.reduce((sum, item) => sum + item.surplusHundredths, 0),
      openHundredths: drawnHundredths - sumOf(counted),
      items: members.map(countedItem),
    };
  });
}

/**
 * A group is drawn as high as it asks. What the total asks beyond that goes to groups without a
 * minimum first, then to the others, each up to its maximum, so that the outlines add up to the target.
 */
function drawnHeights({ groups, total }: QualificationTemplate): number[] {
  const heights = groups.map((group) => group.minHundredths);
  let rest = total.minHundredths - heights.reduce((sum, height) => sum + height, 0);
  const order = [...groups.keys()].sort((a, b) => rank(groups[a]) - rank(groups[b]) || a - b);
  for (const index of order) {
    const height = heights[index] ?? 0;
    const more = Math.max(0, Math.min(rest, (groups[index]?.maxHundredths ?? Infinity) - height));
    heights[index] = height + more;
    rest -= more;
  }
  return heights;
}

const rank = (group: Group | undefined): number => (group?.minHundredths === 0 ? 0 : 1);

function countedItem({ candidate, ...placed }: PlacedWithReason): CountedItem {
  return {
    id: candidate.id,
    kind: candidate.kind,
    tier: candidate.tier,
    title: candidate.title,
    groupId: placed.groupId,
    countedHundredths: placed.countedHundredths,
    offeredHundredths: candidate.hundredths,
    surplusHundredths: placed.surplusHundredths,
    statedHundredths: candidate.statedHundredths,
    eqf: candidate.eqf,
    date: candidate.date,
    unchecked: candidate.unchecked,
    pinned: placed.pinned,
    code: placed.code,
    data: placed.data,
    ...(placed.change && { change: placed.change }),
    ...(placed.couldAlso.length > 0 && { couldAlso: placed.couldAlso }),
    decision: candidate.decision,
    ...(candidate.entryIds && { entryIds: candidate.entryIds }),
    ...(candidate.assumed && { assumed: true }),
    ...(candidate.decidedElsewhere !== undefined && { decidedElsewhere: candidate.decidedElsewhere }),
  };
}
