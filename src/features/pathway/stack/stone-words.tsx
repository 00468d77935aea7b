import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Stone } from '#src/domain/pathway/stack/stack.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { Icon } from '#src/ui/icon.tsx';
import { reasonOf } from '#src/features/pathway/item-reason.tsx';
import { lowestCredit } from './stack-place.ts';

/**
 * What the drawing has room for: both, one line, a title over its number, or the number. A small stone
 * shows its title as well where its course is high or its piece is wide.
 */
export function labelOf(stone: Stone, unitScale: number): 'full' | 'line' | 'over' | 'number' {
  if (stone.label !== 'number' || stone.items.length > 1) return stone.label;
  if (stone.height * unitScale >= 600 && stone.width >= 0.3) return 'over';
  return stone.width >= 0.38 ? 'line' : 'number';
}

/**
 * How many lines of a title a stone has room for above its details, where a credit is lowest; and whether
 * the details may take two.
 */
export function linesIn(
  stone: Stone,
  unitScale: number,
  wraps: boolean,
): { lines: number; detailsWrap: boolean } {
  const lines = Math.floor(((stone.height / 100) * unitScale * lowestCredit - 22) / 20);
  const detailsWrap = wraps && lines > 2;
  return { lines: Math.min(4, Math.max(1, detailsWrap ? lines - 1 : lines)), detailsWrap };
}

/** The words on a stone; what there is no room for is there for those who listen. */
export function StoneWords({
  stone,
  view,
  detailed,
  unitScale,
}: {
  stone: Stone;
  view: PathwayView;
  detailed: boolean;
  unitScale: number;
}): ReactNode {
  const text = useText();
  const { credits } = text;
  const [item] = stone.items;
  if (!item) return null;
  if (stone.items.length > 1)
    return (
      <>
        <span aria-hidden="true" className="stack-detail">
          {credits(stone.hundredths)}
        </span>
        <span className="sr-only">{nameOf(text, stone, view)}</span>
      </>
    );
  const title = pickLanguage(item.title, [text.language]);
  const label = labelOf(stone, unitScale);
  return (
    <>
      <span
        className={`stack-title ${label === 'number' ? 'sr-only' : ''}`}
        data-kind={item.kind}
        dir="auto"
        {...(title.lang ? { lang: title.lang } : {})}
      >
        <span>{title.text}</span>
      </span>
      <span aria-hidden="true" className="stack-detail">
        {label === 'full' ? stoneDetails(text, item, view, detailed) : credits(stone.hundredths)}
        {item.pinned && <Icon name="pin" className="stack-pin" />}
      </span>
      <span className="sr-only">, {restOf(text, item, view)}</span>
    </>
  );
}

const amount = (text: Text, view: PathwayView, hundredths: number): string =>
  text.t('stack.amount', { counted: text.credits(hundredths), unit: unitName(text.t, view.unit) });

const amountOf = (text: Text, item: CountedItem, view: PathwayView): string =>
  item.countedHundredths === item.offeredHundredths
    ? amount(text, view, item.countedHundredths)
    : text.t('stack.amountPart', {
        counted: text.credits(item.countedHundredths),
        offered: text.credits(item.offeredHundredths),
        unit: unitName(text.t, view.unit),
      });

/** "Earned", "Feb 2028", "What if: recognised". */
function stateOf(text: Text, item: CountedItem): string {
  if (item.assumed) return text.t('stack.tier.assumed');
  return item.tier === 'planned' && item.date !== null
    ? text.month(item.date)
    : text.t(`stack.tier.${item.tier}`);
}

/** "10 of 12 ECTS · EQF 7 · Earned". What is assumed always says so. */
export function stoneDetails(text: Text, item: CountedItem, view: PathwayView, detailed = true): string {
  return [
    amountOf(text, item, view),
    ...(item.eqf === null ? [] : [text.t('stack.eqf', { level: item.eqf })]),
    ...(detailed || item.assumed ? [stateOf(text, item)] : []),
  ].join(' · ');
}

/** Everything about a stone in one text: title and what is known, or how many small ones and which. */
export function nameOf(text: Text, stone: Stone, view: PathwayView): string {
  const [item] = stone.items;
  const titles = stone.items.map((each) => pickLanguage(each.title, [text.language]).text);
  if (stone.items.length === 1 && item) return `${titles.join('')}, ${restOf(text, item, view)}`;
  const count = text.t('stack.small', { count: stone.items.length });
  return `${count}, ${amount(text, view, stone.hundredths)}: ${titles.join(', ')}`;
}

/** Everything about an item but its title, as one text. */
export function restOf(text: Text, item: CountedItem, view: PathwayView): string {
  const { t } = text;
  const group = view.groups.find((candidate) => candidate.id === item.groupId)?.name ?? '';
  return [
    amountOf(text, item, view),
    item.eqf === null ? t('stack.level.unstated') : t('stack.eqf', { level: item.eqf }),
    item.assumed ? t('stack.tier.assumed') : t('stack.name.tier', { tier: item.tier }),
    ...(view.groups.length > 1 ? [t('stack.name.group', { group })] : []),
    ...(item.surplusHundredths > 0
      ? [
          t('stack.name.surplus', {
            credits: text.credits(item.surplusHundredths),
            unit: unitName(t, view.unit),
          }),
        ]
      : []),
    reasonOf(text, item, view.unit),
  ].join(', ');
}
