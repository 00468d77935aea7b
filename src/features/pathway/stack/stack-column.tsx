import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { OpenSpace, StackColumn, StackMark } from '#src/domain/pathway/stack/stack.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import type { Highlight } from '#src/features/pathway/highlight.ts';
import { inCredits, lineHeight, lowestCredit, placeStyle, type StackMode } from './stack-place.ts';
import { GroupNames } from './stack-groups.tsx';
import { useStackDrag } from './stack-drag.tsx';
import { hasLine, StackMarks } from './stack-marks.tsx';
import { StackStone } from './stack-stone.tsx';
import type { LastPlaced } from '#src/features/pathway/use-plan-changes.ts';

/** One column of the stack: axis, outlines, stones from the ground up, marks. */
export function StackColumnPicture(props: {
  view: PathwayView;
  show: Tier;
  column: StackColumn;
  marks: readonly StackMark[];
  mode: StackMode;
  /** How high a credit of this unit is drawn, as a share of an ECTS credit. */
  unitScale: number;
  isOnly: boolean;
  marked: ReadonlySet<string>;
  lastPlaced: LastPlaced;
  /** The stone that the Tab key reaches. */
  current: string | null;
  onKeyDown: (event: KeyboardEvent, key: string, itemId: string | null) => void;
  onFocusStone: (key: string, itemId: string) => void;
  onHighlight: (highlight: Highlight) => void;
  stoneRef: (key: string) => (element: HTMLButtonElement | null) => void;
}): ReactNode {
  const { t, credits } = useText();
  const drag = useStackDrag();
  const { view, column, mode, unitScale } = props;
  const style = {
    '--size': inCredits(column.to - column.from),
    '--unit-scale': String(unitScale),
  } as CSSProperties;
  const name = t('stack.column', {
    from: credits(column.from),
    to: credits(column.to),
    unit: unitName(t, view.unit),
  });
  return (
    <div className="stack-cell">
      <div className="stack" data-mode={mode} style={style}>
        {mode === 'roomy' && (
          <GroupNames view={view} show={props.show} column={column} unitScale={unitScale} />
        )}
        <Axis column={column} step={10 / unitScale} />
        <div className="relative ms-[9px]">
          {column.outlines.map((outline) => (
            <div
              key={outline.groupId}
              className="stack-outline"
              data-group={outline.groupId}
              data-drop={drag?.allowed.has(outline.groupId) ? 'allowed' : undefined}
              data-over={drag?.over === outline.groupId || undefined}
              data-start={outline.isStart || undefined}
              data-end={outline.isEnd || undefined}
              style={placeStyle(outline.bottom, outline.height)}
            />
          ))}
          {column.open.map((open) => (
            <OpenSpaceWords key={open.groupId} {...props} open={open} />
          ))}
          <MarkLines marks={props.marks} />
          <ol aria-label={props.isOnly ? t('stack.list') : name}>
            {column.stones.map((stone) => {
              const key = stone.items[0]?.id ?? '';
              return (
                <StackStone
                  key={key}
                  view={view}
                  stone={stone}
                  detailed={props.isOnly && mode !== 'bare'}
                  wraps={mode === 'narrow'}
                  unitScale={unitScale}
                  marked={stone.items.some((item) => props.marked.has(item.id))}
                  dropTurn={
                    props.lastPlaced && stone.items.some((item) => item.id === props.lastPlaced?.itemId)
                      ? props.lastPlaced.turn
                      : null
                  }
                  tabStop={props.current === key}
                  onKeyDown={props.onKeyDown}
                  onFocus={(itemId) => {
                    props.onFocusStone(key, itemId);
                  }}
                  onHighlight={props.onHighlight}
                  elementRef={props.stoneRef(key)}
                />
              );
            })}
          </ol>
        </div>
        <StackMarks view={view} marks={props.marks} mode={mode} unitScale={unitScale} isOnly={props.isOnly} />
      </div>
      {!props.isOnly && (
        <p aria-hidden="true" className="stack-caption">
          {name}
        </p>
      )}
    </div>
  );
}

/** "10 ECTS open", with the group where that does not stand beside it; as far as there is room. */
function OpenSpaceWords(props: {
  view: PathwayView;
  open: OpenSpace;
  mode: StackMode;
  unitScale: number;
}): ReactNode {
  const { t, credits } = useText();
  const { view, open } = props;
  if (open.hundredths === 0) return null;
  const lines = Math.floor((open.height / 100) * props.unitScale * (lowestCredit / lineHeight));
  const short = props.mode === 'roomy' || view.groups.length === 1 || lines < 2;
  const values = { credits: credits(open.hundredths), unit: unitName(t, view.unit) };
  const group = view.groups.find((candidate) => candidate.id === open.groupId)?.name ?? '';
  return (
    <p className="stack-open" style={placeStyle(open.bottom, open.height)}>
      <span className={lines < 1 ? 'sr-only' : ''} style={{ WebkitLineClamp: lines }}>
        {short ? t('stack.open', values) : t('stack.openIn', { ...values, group })}
      </span>
    </p>
  );
}

function Axis({ column, step }: { column: StackColumn; step: number }): ReactNode {
  const { credits } = useText();
  const size = (column.to - column.from) / 100;
  const ticks = Array.from({ length: Math.floor(size / step) + 1 }, (_, index) => index * step * 100);
  return (
    <div aria-hidden="true" className="stack-axis">
      {ticks.map((tick) => (
        <span key={tick} style={placeStyle(tick, 0)}>
          {credits(column.from + tick)}
        </span>
      ))}
    </div>
  );
}

/** The lines across the stones: a double one at a gate, a thick one at today's height, a dashed one at the target. */
function MarkLines({ marks }: { marks: readonly StackMark[] }): ReactNode {
  return marks
    .filter(hasLine)
    .map((mark) => (
      <div
        key={`${mark.kind} ${String(mark.at)}`}
        className="stack-line"
        data-kind={mark.kind}
        style={placeStyle(mark.at, 0)}
      />
    ));
}
