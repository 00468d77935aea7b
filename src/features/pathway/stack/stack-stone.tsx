import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Stone } from '#src/domain/pathway/stack/stack.ts';
import { useText } from '#src/i18n/text.tsx';
import { Menu, prepareMenu } from '#src/ui/menu.tsx';
import type { Highlight } from '#src/features/pathway/highlight.ts';
import { useStackDrag } from './stack-drag.tsx';
import { inCredits } from './stack-place.ts';
import { StoneMenu } from './stone-menu.tsx';
import { labelOf, linesIn, restOf, StoneWords } from './stone-words.tsx';

/** One stone: a button whose menu holds everything that can be done with it. */
export function StackStone(props: {
  view: PathwayView;
  stone: Stone;
  /** Room for the state or the day in the second line. */
  detailed: boolean;
  /** Details may take two lines where a stone is high. */
  wraps: boolean;
  unitScale: number;
  marked: boolean;
  /** Changes when the stone has just been placed; null for others. */
  dropTurn: number | null;
  tabStop: boolean;
  onKeyDown: (event: KeyboardEvent, key: string, itemId: string | null) => void;
  onFocus: (itemId: string) => void;
  onHighlight: (highlight: Highlight) => void;
  elementRef: (element: HTMLButtonElement | null) => void;
}): ReactNode {
  const text = useText();
  const drag = useStackDrag();
  const { stone } = props;
  const [item] = stone.items;
  const trigger = useRef<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState<'list' | CountedItem | null>(null);
  if (!item) return null;
  const only = stone.items.length === 1 ? item : null;
  const style = {
    '--from': inCredits(stone.bottom),
    '--size': inCredits(stone.height),
    '--left': String(stone.x),
    '--right': String(1 - stone.x - stone.width),
    '--inset-start': String(stone.insetStart),
    '--inset-end': String(stone.insetEnd),
  } as CSSProperties;
  const { lines, detailsWrap } = linesIn(stone, props.unitScale, props.wraps);
  const shared = stone.width < 0.999;
  const close = () => {
    setOpen(null);
  };
  return (
    <li>
      <button
        ref={(element) => {
          trigger.current = element;
          props.elementRef(element);
        }}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open !== null}
        tabIndex={props.tabStop ? 0 : -1}
        className="stone stack-stone"
        data-state={stone.tier}
        data-level={stone.eqf ?? undefined}
        data-shape={stone.corner}
        data-label={labelOf(stone, props.unitScale)}
        data-wraps={detailsWrap || undefined}
        data-lines={lines}
        data-shared={shared || undefined}
        data-marked={props.marked || undefined}
        data-drop={props.dropTurn === null ? undefined : props.dropTurn % 2}
        data-assumed={stone.items.some((each) => each.assumed) || undefined}
        data-dragged={drag?.draggedId === item.id || undefined}
        style={style}
        onPointerDown={(event) => {
          if (only) drag?.press(event, only);
        }}
        onPointerEnter={() => {
          prepareMenu();
          props.onHighlight({ kind: 'item', id: item.id });
        }}
        onPointerLeave={() => {
          props.onHighlight(null);
        }}
        onFocus={() => {
          prepareMenu();
          props.onFocus(item.id);
        }}
        onBlur={() => {
          props.onHighlight(null);
        }}
        onKeyDown={(event) => {
          props.onKeyDown(event, item.id, only?.id ?? null);
        }}
        onClick={() => {
          setOpen(only ?? 'list');
        }}
      >
        <StoneWords {...props} />
      </button>
      {open === 'list' && (
        <Menu
          trigger={trigger}
          placement="right top"
          label={text.t('stack.small', { count: stone.items.length })}
          sections={[
            {
              id: 'items',
              title: text.t('stack.small', { count: stone.items.length }),
              items: stone.items.map((each) => ({
                id: each.id,
                label: pickLanguage(each.title, [text.language]).text,
                detail: restOf(text, each, props.view),
              })),
            },
          ]}
          onAction={(id) => {
            setOpen(stone.items.find((each) => each.id === id) ?? null);
          }}
          onSelect={close}
          onClose={close}
        />
      )}
      {open !== null && open !== 'list' && <StoneMenu item={open} trigger={trigger} onClose={close} />}
    </li>
  );
}
