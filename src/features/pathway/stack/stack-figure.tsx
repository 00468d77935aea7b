import { useMemo, useRef, type ReactNode } from 'react';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { layoutStack } from '#src/domain/pathway/stack/stack-layout.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useIsNarrow } from '#src/ui/use-is-narrow.ts';
import { AddPlanButton } from '#src/features/pathway/add-plan-button.tsx';
import type { Highlight } from '#src/features/pathway/highlight.ts';
import { leansOn } from '#src/features/pathway/leans-on.ts';
import { fitsOneColumn, unitsPerYear } from './fits-one-column.ts';
import { StackColumnPicture } from './stack-column.tsx';
import { useStackDrag } from './stack-drag.tsx';
import { StackLegend } from './stack-legend.tsx';
import type { StackMode } from './stack-place.ts';
import { SavePicture } from './stack-save.tsx';
import { summaryOf } from './stack-summary.ts';
import { stonePlaces } from './stone-keys.ts';
import type { LastPlaced } from '#src/features/pathway/use-plan-changes.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import './stack.css';

/** The share of a column that is 24 px wide, the least that can be hit (WCAG 2.2, 2.5.8). */
const narrowest = { phone: 0.17, columns: 0.15 };

/** Five columns or six make two rows of three. */
const inRow = (columns: number): number => (columns < 5 ? columns : columns < 7 ? 3 : 4);

/** The picture of a plan: stones as high as their credits, in the outlines of the groups, on one axis. */
export function StackFigure(props: {
  view: PathwayView;
  show: Tier;
  /** Stones to mark, because the pointer is on a rule they have to do with. */
  marked: ReadonlySet<string>;
  onHighlight: (highlight: Highlight) => void;
  lastPlaced: LastPlaced;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const { view, show } = props;
  const narrow = useIsNarrow();
  const layout = useMemo(
    () =>
      layoutStack(
        view,
        narrow
          ? { show, columnHundredths: null, narrowestShare: narrowest.phone }
          : fitsOneColumn(view)
            ? { show, columnHundredths: null }
            : { show, narrowestShare: narrowest.columns },
      ),
    [view, show, narrow],
  );
  const places = useMemo(() => stonePlaces(layout.columns), [layout]);
  const heading = useRef<HTMLHeadingElement>(null);
  const { current, onFocus, onKeyDown, stoneRef } = useRovingFocus(places, heading);
  const year = unitsPerYear(view.unit);
  const unit = unitName(t, view.unit);
  const leaning = leansOn(text, view);
  const mode = modeOf(
    narrow,
    layout.columns.length,
    layout.marks.some((mark) => mark.kind !== 'here'),
  );
  return (
    <figure aria-label={summaryOf(text, view)}>
      <h2 className="sr-only" tabIndex={-1} ref={heading}>
        {t('stack.title')}
      </h2>
      <div ref={useStackDrag()?.area} className="stack-columns" data-columns={inRow(layout.columns.length)}>
        {layout.columns.map((column, index) => (
          <StackColumnPicture
            key={column.from}
            view={view}
            show={show}
            column={column}
            marks={layout.marks.filter((mark) => mark.column === index)}
            mode={mode}
            unitScale={60 / year}
            isOnly={layout.columns.length === 1}
            marked={props.marked}
            lastPlaced={props.lastPlaced}
            current={current}
            onKeyDown={onKeyDown}
            onFocusStone={(key, itemId) => {
              onFocus(key);
              props.onHighlight({ kind: 'item', id: itemId });
            }}
            onHighlight={props.onHighlight}
            stoneRef={stoneRef}
          />
        ))}
      </div>
      <StackLegend
        view={view}
        show={show}
        marks={layout.marks}
        explainMarks={mode === 'bare'}
        columnNote={
          !fitsOneColumn(view)
            ? t('stack.columnNote', { column: year, unit, isEcts: view.unit === 'ECTS' ? 'yes' : 'no' })
            : null
        }
      />
      {leaning !== null && <p className="mt-2 max-w-[66ch] text-sm text-ink-2">{leaning}</p>}
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <AddPlanButton />
        <SavePicture show={show} />
      </div>
    </figure>
  );
}

/** How much stands beside a column: everything, marks only, or nothing. */
function modeOf(narrow: boolean, columns: number, hasMarks: boolean): StackMode {
  if (narrow) return hasMarks ? 'narrow' : 'bare';
  return columns <= 2 ? 'roomy' : 'bare';
}
