import type { ReactNode } from 'react';
import type { CountedItem } from '#src/domain/pathway/pathway-view.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';

/** How much of an item counts, and why not all of it. */
export function ItemReason({ item, unit }: { item: CountedItem; unit: string }): ReactNode {
  return countedReason(useText(), item, unit);
}

function countedReason(text: Text, item: CountedItem, unit: string): string {
  return text.t(`allocation.reason.${item.code}`, sentenceValues(text, { ...item.data, unit }));
}

/** What makes an item recognised, earned or planned: the decision, that there is none, or the day. */
function tierReason({ t, month, values }: Text, item: CountedItem): string {
  if (item.tier === 'planned')
    return item.date === null
      ? t('stack.reason.noDate')
      : t('stack.reason.planned', { month: month(item.date) });
  if (item.assumed) return t('stack.reason.assumed');
  const { decision } = item;
  if (item.tier === 'earned' && item.decidedElsewhere !== undefined)
    return t('allocation.note.decided-elsewhere', { institution: item.decidedElsewhere });
  if (decision === null)
    return t(item.tier === 'recognised' ? 'stack.reason.own' : 'entry.reason.not-yet-recognised');
  const { institution, decidedOn, askedOn } = decision;
  if (decision.outcome === 'pending')
    return askedOn === null
      ? t('entry.reason.decision-pending')
      : t('stack.reason.asked', values({ askedOn }));
  if (decision.outcome === 'partial') return t('entry.reason.decision-partial', { institution });
  return decidedOn === null
    ? institution
    : t('entry.reason.decision-recorded', values({ institution, decidedOn }));
}

/** Everything that explains an item's line, as one text. */
export function reasonOf(text: Text, item: CountedItem, unit: string): string {
  return [
    ...(item.code === 'counted' ? [] : [countedReason(text, item, unit)]),
    ...(item.change
      ? [text.t(`allocation.change.${item.change.code}`, sentenceValues(text, item.change.data))]
      : []),
    tierReason(text, item),
    ...(item.unchecked ? [text.t('stack.reason.unchecked')] : []),
    ...(item.pinned ? [text.t('stack.reason.pinned')] : []),
    ...(item.couldAlso
      ? [text.t('allocation.note.could-also', { groups: String(item.data['also'] ?? '') })]
      : []),
  ]
    .map((part) => part.replace(/\.$/u, ''))
    .join('. ');
}
