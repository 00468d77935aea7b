import type { Group } from '#src/domain/qualification/template.ts';
import type { ReasonData } from '#src/domain/wallet/entry-state.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { place } from './plan-changes.ts';

/**
 * What a group takes, or why it can take no more. The first three are for the learner to weigh:
 * to place an item there is to say that it is what the group takes.
 */
type PlacementNoteCode = 'named-modules' | 'thesis' | 'category' | 'size' | 'full' | 'capped';

/** Where an item could go. Each note has its text as `stack.placement.<code>`. */
export type Placement = {
  groupId: string;
  groupName: string;
  /** `refused`: nothing of it would count there. */
  verdict: 'here' | 'possible' | 'refused';
  countedHundredths: number;
  offeredHundredths: number;
  note: { code: PlacementNoteCode; data: ReasonData } | null;
};

/**
 * Every group of the qualification with what would count of one item there, weighed by judging the
 * whole plan anew: what the item would push out is taken into account.
 *
 * @param itemId - a wallet entry or a planned module, used or not
 * @param judge - judges a changed plan of the same target
 */
export function placementsFor(
  pathway: Pathway,
  itemId: string,
  judge: (pathway: Pathway) => PathwayView,
): Placement[] {
  const present = judge(pathway);
  const presentGroup = present.groups.find((group) => group.items.some((item) => item.id === itemId));
  return present.template.groups.map((group) => {
    const here = presentGroup?.id === group.id;
    const view = here ? present : judge(place(pathway, itemId, group.id));
    const placed = view.groups.find(({ id }) => id === group.id)?.items.find(({ id }) => id === itemId);
    const countedHundredths = placed?.countedHundredths ?? 0;
    const offeredHundredths = placed?.offeredHundredths ?? 0;
    const refused = !here && countedHundredths === 0;
    return {
      groupId: group.id,
      groupName: group.name,
      verdict: here ? 'here' : refused ? 'refused' : 'possible',
      countedHundredths,
      offeredHundredths,
      note: here ? null : refused ? whyRefused(view, itemId, group) : whatItTakes(group),
    };
  });
}

function whatItTakes(group: Group): Placement['note'] {
  if (group.kind === 'capstone') return { code: 'thesis', data: {} };
  if (group.tag !== null) return { code: 'category', data: { tag: group.tag } };
  if (group.modules.length > 0) return { code: 'named-modules', data: { modules: group.modules.join(', ') } };
  return null;
}

function whyRefused(view: PathwayView, itemId: string, group: Group): Placement['note'] {
  const isTooSmall = view.notUsed.some(({ id, code }) => id === itemId && code === 'size-not-allowed');
  return isTooSmall
    ? { code: 'size', data: { min: (group.componentMinHundredths ?? 0) / 100, unit: view.unit } }
    : { code: isLimited(group) ? 'full' : 'capped', data: {} };
}

const isLimited = (group: Group): boolean => group.maxHundredths !== null || group.maxCount !== null;
