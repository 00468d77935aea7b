import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { StackColumn, StackMark } from '#src/domain/pathway/stack/stack.ts';
import { unitName } from '#src/i18n/unit-name.ts';
import { spreadMarks } from '#src/features/pathway/stack/spread-marks.ts';
import { amountsOf, fitGroup } from '#src/features/pathway/stack/stack-groups.tsx';
import { hasLine, isSum, plainWords } from '#src/features/pathway/stack/stack-marks.tsx';
import { element } from './stack-picture-markup.ts';
import { drawStone, type PictureContext } from './stack-picture-stone.ts';
import { cutTo, words, wrapTo, type Face } from './stack-picture-words.ts';

/** Widths in a column's cell: names of groups, the axis, stones, words beside them. */
export type Cell = { names: number; axis: number; stones: number; marks: number };

export const cellWidth = ({ names, axis, stones, marks }: Cell): number => names + axis + stones + marks;

const small: Face = { family: 'sans', size: 13, weight: 400 };
const bold: Face = { family: 'sans', size: 13, weight: 600 };
const line = 17;

/** One column with its ground at `ground`, drawn from `left` on. */
export function drawColumn(
  context: PictureContext,
  column: StackColumn,
  marks: readonly StackMark[],
  show: Tier,
  cell: Cell,
  left: number,
  ground: number,
): string {
  const { colours, high } = context;
  const height = ((column.to - column.from) / 100) * high;
  const at = (hundredths: number): number => ground - (hundredths / 100) * high;
  const axis = left + cell.names + cell.axis;
  const stones = { x: axis + 16, y: ground - height, width: cell.stones - 28, height };
  const edge = { stroke: colours('edge'), fill: 'none' };
  return [
    ...drawNames(context, column, show, left, cell, at),
    element('path', {
      d: `M${String(axis)} ${String(ground)}V${String(ground - height)}`,
      stroke: colours('ink'),
    }),
    ...ticks(context, column).flatMap((tick) => [
      element('path', { d: `M${String(axis - 6)} ${String(at(tick))}h6`, stroke: colours('ink') }),
      words(context.text.credits(column.from + tick), axis - 10, at(tick) + 4.5, small, colours('ink-2'), {
        anchor: 'end',
      }),
    ]),
    ...column.outlines.map(({ bottom, height: size }) =>
      element('rect', {
        ...edge,
        x: stones.x - 6,
        y: at(bottom + size),
        width: stones.width + 12,
        height: (size / 100) * high,
        rx: Math.min(24, ((size / 100) * high) / 2),
      }),
    ),
    ...drawOpen(context, column, stones.x, stones.width, at),
    ...column.stones.map((stone) => drawStone(context, stone, stones)),
    ...drawMarks(context, marks, axis, cell, at),
  ].join('');
}

function ticks({ unitScale }: PictureContext, column: StackColumn): number[] {
  const step = 1000 / unitScale;
  return Array.from({ length: Math.floor((column.to - column.from) / step) + 1 }, (_, index) => index * step);
}

function drawNames(
  context: PictureContext,
  column: StackColumn,
  show: Tier,
  left: number,
  cell: Cell,
  at: (hundredths: number) => number,
): string[] {
  const { text, view, colours, measure, high } = context;
  if (cell.names === 0) return [];
  const width = cell.names - 12;
  return column.outlines
    .filter(({ isStart }) => isStart)
    .flatMap((outline) => {
      const group = view.groups.find(({ id }) => id === outline.groupId);
      if (!group) return [];
      const lines = Math.floor(((outline.height / 100) * high - 7) / line);
      const { nameLines, amounts } = fitGroup(lines, amountsOf(text, group, show));
      const top = at(outline.bottom + outline.height);
      const name = nameLines > 0 ? wrapTo(group.name, width, nameLines, bold, measure) : [];
      return [
        element('path', {
          d: `M${String(left)} ${String(top)}h${String(width)}`,
          stroke: colours('ink'),
        }),
        ...name.map((words_, index) => words(words_, left, top + 18 + index * line, bold, colours('ink'))),
        ...amounts.map((amount, index) =>
          words(amount, left, top + 18 + (name.length + index) * line, small, colours('ink-2')),
        ),
      ];
    });
}

function drawOpen(
  { text, view, colours, measure, high }: PictureContext,
  column: StackColumn,
  x: number,
  width: number,
  at: (hundredths: number) => number,
): string[] {
  return column.open
    .filter(({ hundredths, height }) => hundredths > 0 && (height / 100) * high >= line)
    .map((open) => {
      const values = { credits: text.credits(open.hundredths), unit: unitName(text.t, view.unit) };
      const group = view.groups.find(({ id }) => id === open.groupId)?.name ?? '';
      const said =
        view.groups.length === 1
          ? text.t('stack.open', values)
          : text.t('stack.openIn', { ...values, group });
      const y = at(open.bottom + open.height / 2) + 4.5;
      return words(cutTo(said, width - 16, small, measure), x + width / 2, y, small, colours('ink-2'), {
        anchor: 'middle',
      });
    });
}

function drawMarks(
  context: PictureContext,
  marks: readonly StackMark[],
  axis: number,
  cell: Cell,
  at: (hundredths: number) => number,
): string[] {
  const { text, view, colours, measure, high } = context;
  const start = axis + cell.stones + 4;
  const width = cell.marks - 30;
  const told = marks
    .filter((mark) => mark.kind !== 'here' || mark.hundredths > 0)
    .map((mark) => ({ mark, lines: wrapTo(plainWords(text, view, mark), width, 3, bold, measure) }));
  const linesOfMark = (mark: StackMark) => told.find((each) => each.mark === mark)?.lines ?? [];
  const spread = spreadMarks(
    told.map(({ mark }) => mark),
    (mark) => ((linesOfMark(mark).length * line + 10) / high) * 100,
  );
  return spread.flatMap(({ mark, at: height }) => {
    const lines = linesOfMark(mark);
    const y = at(height);
    const first = y - ((lines.length - 1) * line) / 2 + 4.5;
    const isHere = mark.kind === 'here';
    const across = hasLine(mark) && {
      d: `M${String(axis)} ${String(at(mark.at))}H${String(start)}`,
      stroke: colours('ink'),
    };
    const x = start + (isHere ? 8 : 18);
    const sign = {
      here: () =>
        element('rect', {
          x: start,
          y: first - 16,
          width: Math.max(...lines.map((each) => measure(each, bold))) + 16,
          height: lines.length * line + 7,
          fill: colours(isSum(mark) ? 'paper' : 'mark'),
          stroke: colours('ink'),
        }),
      target: () =>
        element('path', {
          d: `M${String(start + 2)} ${String(y + 7)}v-14h10l-2.500 3.500 2.500 3.500h-10`,
          fill: 'none',
          stroke: colours('ink'),
        }),
      milestone: () =>
        element('path', { d: `M${String(start)} ${String(y + 5)}l5.500-10 5.500 10z`, fill: colours('ink') }),
      gate: () =>
        element('path', {
          d: `M${String(start)} ${String(y - 6)}v12m12-12v12m-12-9h12m-12 6h12`,
          fill: 'none',
          stroke: colours('ink'),
        }),
      surplus: () =>
        element('rect', {
          x: start,
          y: y - 5,
          width: 14,
          height: 10,
          rx: 5,
          fill: 'none',
          stroke: colours('edge'),
          'stroke-dasharray': '1.500 2',
        }),
    }[mark.kind]();
    return [
      ...(across
        ? [
            element('path', {
              ...across,
              'stroke-width': { here: 3, gate: 5, target: 2, milestone: 0, surplus: 0 }[mark.kind],
              ...(mark.kind === 'target' && { 'stroke-dasharray': '6 4' }),
            }),
            ...(mark.kind === 'gate'
              ? [element('path', { ...across, stroke: colours('paper'), 'stroke-width': 1.5 })]
              : []),
          ]
        : []),
      sign,
      ...lines.map((each, index) =>
        words(
          each,
          x,
          first + index * line,
          isHere ? bold : small,
          colours(isHere && !isSum(mark) ? 'on-mark' : 'ink'),
        ),
      ),
    ];
  });
}
