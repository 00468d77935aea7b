import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { layoutStack } from '#src/domain/pathway/stack/stack-layout.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { Text } from '#src/i18n/text.tsx';
import { fitsOneColumn, unitsPerYear } from '#src/features/pathway/stack/fits-one-column.ts';
import { cellWidth, drawColumn, type Cell } from './stack-picture-column.ts';
import { drawHead, drawKeys, drawNotes, paragraph } from './stack-picture-frame.ts';
import { element, escaped } from './stack-picture-markup.ts';
import { hatchId, levelToken, type Colours, type PictureContext } from './stack-picture-stone.ts';
import type { Measure } from './stack-picture-words.ts';
import { summaryOf } from '#src/features/pathway/stack/stack-summary.ts';
import { targetName } from '#src/features/pathway/target-text.ts';

const margin = 32;
const between = 28;
/** The height of an ECTS credit. */
const creditHigh = 9.6;

/**
 * The stack as a file of its own: an SVG without scripts, styles and anything from elsewhere, so that it
 * looks the same wherever it is opened. It names the target and never the learner.
 *
 * @param today - stands in the picture, because a plan is true on a day
 */
export function stackPicture(given: {
  view: PathwayView;
  show: Tier;
  text: Text;
  colours: Colours;
  measure: Measure;
  today: IsoDate;
}): { svg: string; width: number; height: number } {
  const { view, show, text, colours, measure } = given;
  const unitScale = 60 / unitsPerYear(view.unit);
  const context: PictureContext = { text, view, colours, measure, unitScale, high: creditHigh * unitScale };
  const layout = layoutStack(view, fitsOneColumn(view) ? { show, columnHundredths: null } : { show });
  const few = layout.columns.length <= 2;
  const cell: Cell = few
    ? { names: 124, axis: 36, stones: 352, marks: 160 }
    : { names: 0, axis: 36, stones: 288, marks: 130 };
  const perRow = Math.min(layout.columns.length, 4);
  const width = Math.max(640, margin * 2 + perRow * (cellWidth(cell) + between) - between);
  const inner = width - margin * 2;

  const head = drawHead(context, given.today, margin, inner);
  let y = head.height + 28;
  const columns: string[] = [];
  for (let first = 0; first < layout.columns.length; first += perRow) {
    const row = layout.columns.slice(first, first + perRow);
    const ground = y + Math.max(...row.map(({ from, to }) => ((to - from) / 100) * context.high));
    row.forEach((column, index) => {
      const marks = layout.marks.filter((mark) => mark.column === first + index);
      const left = margin + index * (cellWidth(cell) + between);
      columns.push(drawColumn(context, column, marks, show, cell, left, ground));
    });
    y = ground + 44;
  }
  const keys = drawKeys(context, show, margin, y, inner);
  const notes = drawNotes(context, margin, keys.bottom + 26, inner);
  const height = Math.ceil(notes.bottom + margin);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      'xml:lang': text.language,
    },
    element('title', { id: 'title' }, escaped(targetName(view.template))),
    element('desc', { id: 'desc' }, escaped([summaryOf(text, view), ...paragraph(context)].join('. '))),
    element('defs', {}, ...hatches(context)),
    element('rect', { width, height, fill: colours('paper') }),
    head.markup,
    ...columns,
    keys.markup,
    notes.markup,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

/** The hatching of what is planned, for every level that occurs. */
function hatches({ view, colours }: PictureContext): string[] {
  const items = view.groups.flatMap((group) => group.items).filter(({ tier }) => tier === 'planned');
  const levels = new Map([
    [hatchId(null), 'lx-line'],
    ['hatch-ink', 'ink'],
  ]);
  for (const { eqf } of items) levels.set(hatchId(eqf), `${levelToken(eqf)}-line`);
  return [...levels].map(([id, token]) =>
    element(
      'pattern',
      { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('path', {
        d: 'M0 0V8',
        stroke: colours(token),
        'stroke-width': 2,
        'stroke-opacity': id === 'hatch-ink' ? 1 : 0.5,
      }),
    ),
  );
}
