import type { Placement } from '#src/domain/pathway/edit/placements-for.ts';
import type { Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import type { MenuSection } from '#src/ui/menu.tsx';
import type { Plan } from './plan-context.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';

const verdicts: readonly Placement['verdict'][] = ['here', 'possible', 'refused'];
const byVerdict = (a: Placement, b: Placement): number =>
  verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict);

/** A placement's id in a menu. */
export const groupKey = (placement: Placement): string => `group:${placement.groupId}`;

/** The groups as choices: where the item is, then where it could go, then where it cannot. */
export function groupSection(text: Text, placements: readonly Placement[], plan: Plan): MenuSection {
  const here = placements.find((placement) => placement.verdict === 'here');
  return {
    id: 'groups',
    title: text.t('stack.menu.move'),
    single: true,
    selected: new Set(here ? [groupKey(here)] : []),
    items: [...placements].sort(byVerdict).map((placement) => ({
      id: groupKey(placement),
      label: placement.groupName,
      detail: placementDetail(text, placement, plan),
      refused: placement.verdict === 'refused',
    })),
  };
}

function placementDetail(text: Text, placement: Placement, plan: Plan): string {
  const note = noteOf(text, placement);
  if (placement.verdict === 'refused') return note;
  const amount = text.t(placement.verdict === 'here' ? 'stack.menu.here' : 'stack.menu.possible', {
    counted: text.credits(placement.countedHundredths),
    offered: text.credits(placement.offeredHundredths),
    unit: unitName(text.t, plan.view.unit),
  });
  return note === '' ? amount : `${amount}; ${note}`;
}

/** What a group takes, or why it cannot take more; empty where there is nothing to say. */
export const noteOf = (text: Text, { note }: Placement): string =>
  note === null ? '' : text.t(`stack.placement.${note.code}`, sentenceValues(text, note.data));
