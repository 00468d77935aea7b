import type { ReactNode } from 'react';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { GroupView, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { StackColumn } from '#src/domain/pathway/stack/stack.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { shownTiers } from './shown-tiers.ts';
import { lineHeight, placeStyle } from './stack-place.ts';

/** Names stand only where a credit is this high, in pixels. */
const credit = 9.6;
/** The space between the line above a name and the name. */
const space = 7;
const mostLines = 4;
/** A name of more characters takes two lines. */
const longName = 18;

/** What each group is called and how much of it is there, beside the part of it that begins here. */
export function GroupNames(props: {
  view: PathwayView;
  show: Tier;
  column: StackColumn;
  unitScale: number;
}): ReactNode {
  const text = useText();
  const { view, column } = props;
  return (
    <div aria-hidden="true" className="stack-groups">
      {column.outlines
        .filter((outline) => outline.isStart)
        .map((outline) => {
          const group = view.groups.find((candidate) => candidate.id === outline.groupId);
          if (!group) return null;
          const height = (outline.height / 100) * credit * props.unitScale;
          const { nameLines, amounts } = fitGroup(
            Math.floor((height - space) / lineHeight),
            amountsOf(text, group, props.show),
            group.name.length > longName,
          );
          return (
            <div key={group.id} style={placeStyle(outline.bottom, outline.height)}>
              {nameLines > 0 && (
                <b title={group.name} style={{ WebkitLineClamp: nameLines }}>
                  {group.name}
                </b>
              )}
              {amounts.map((amount) => (
                <span key={amount}>{amount}</span>
              ))}
            </div>
          );
        })}
    </div>
  );
}

/** Each tier on a line of its own, and as one short line. */
type GroupAmounts = { full: readonly string[]; brief: string };

export function amountsOf({ t, credits }: Text, group: GroupView, show: Tier): GroupAmounts {
  const shown = shownTiers(show).filter((tier) => group.counted[tier] > 0);
  const drawn = credits(group.drawnHundredths);
  const counted = shown.reduce((sum, tier) => sum + group.counted[tier], 0);
  const brief = t('stack.group.counted', { counted: credits(counted), drawn });
  if (shown.length === 0) return { full: [brief], brief };
  return {
    full: [
      ...shown.map((tier) => t('stack.group.tier', { tier, credits: credits(group.counted[tier]) })),
      t('stack.group.of', { credits: drawn }),
    ],
    brief,
  };
}

/** The name first, then the amounts as far as there are lines; a name alone rather than half of both. */
export function fitGroup(
  lines: number,
  { full, brief }: GroupAmounts,
  isLong = false,
): { nameLines: number; amounts: readonly string[] } {
  if (lines < 1) return { nameLines: 0, amounts: [] };
  if (lines === 1) return { nameLines: 1, amounts: [] };
  const amounts = lines > full.length + Number(isLong) ? full : [brief];
  return { nameLines: Math.min(mostLines, lines - amounts.length), amounts };
}
