import { creditSystemById } from '#src/domain/credits/credit-systems.ts';
import { coursesOf, type CourseScale } from './stack-courses.ts';
import { pickToFill } from './stack-fill.ts';
import { tiers, type Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { CountedItem, GroupView, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { OpenSpace, Outline, StackLayout, StackMark, Stone } from './stack.ts';

export type StackOptions = {
  /** What is drawn: only recognised, with earned, or with planned. The outlines stay. */
  show: Tier;
  /** Null for one tall column, as on phones; absent for a full-time year a column. */
  columnHundredths?: number | null;
  /** Stones of a smaller share of their course are drawn as one; a tenth where absent. */
  narrowestShare?: number;
};

/**
 * Where everything stands in the picture of a pathway. Pure numbers; the same plan always gives the
 * same picture.
 */
export function layoutStack(
  view: Pick<PathwayView, 'groups' | 'unit' | 'milestones' | 'rules' | 'totals'>,
  options: StackOptions,
): StackLayout {
  const size =
    options.columnHundredths === undefined ? yearOf(view.unit) : (options.columnHundredths ?? Infinity);
  const scale = {
    perEcts: yearOf(view.unit) / yearOf('ECTS'),
    narrowestShare: options.narrowestShare ?? 0.1,
  };
  const columns: Builder[] = [newColumn(0)];
  for (const group of view.groups) {
    const shown = group.items.filter(
      (item) => isShown(item.tier, options.show) && item.countedHundredths > 0,
    );
    placeGroup(columns, group, size, shown, scale);
  }
  const finished = columns.filter((column, index) => index === 0 || column.top > column.from);
  return {
    columns: finished.map((column) => ({
      from: column.from,
      to: Math.max(column.top, column.from + 1),
      stones: column.stones,
      outlines: column.outlines,
      open: column.open,
    })),
    marks: marksOf(view, finished, options.show),
  };
}

/** ECTS Users' Guide 2015: 60 ECTS are a full-time year; other systems have their own figure. */
const yearOf = (unit: string): number => (creditSystemById(unit)?.unitsPerFullTimeYear ?? 60) * 100;

const isShown = (tier: Tier, show: Tier): boolean =>
  tier === 'recognised' || tier === show || (tier === 'earned' && show === 'planned');

type Builder = { from: number; top: number; stones: Stone[]; outlines: Outline[]; open: OpenSpace[] };

const newColumn = (from: number): Builder => ({ from, top: from, stones: [], outlines: [], open: [] });

function placeGroup(
  columns: Builder[],
  group: GroupView,
  size: number,
  items: readonly CountedItem[],
  scale: CourseScale,
): void {
  const hundredths = group.drawnHundredths - items.reduce((sum, item) => sum + item.countedHundredths, 0);
  const spaces: OpenSpace[] = [];
  let openLeft = hundredths;
  let isStart = true;
  let column = currentColumn(columns);
  let bottom = column.top;

  const outline = (isEnd: boolean): void => {
    if (column.top === bottom) return;
    const place = { groupId: group.id, bottom: bottom - column.from, height: column.top - bottom };
    column.outlines.push({ ...place, isStart, isEnd });
    isStart = false;
  };
  const leaveOpen = (most: number): void => {
    const height = Math.min(openLeft, most);
    if (height <= 0) return;
    const space = { groupId: group.id, bottom: column.top - column.from, height, hundredths: 0 };
    column.open.push(space);
    spaces.push(space);
    column.top += height;
    openLeft -= height;
  };
  // The gap that no stone fills is part of what the group leaves open, as far as it leaves any.
  const breakColumn = (): void => {
    leaveOpen(column.from + size - column.top);
    outline(false);
    column = newColumn(Math.max(column.top, column.from + size));
    columns.push(column);
    bottom = column.top;
  };

  for (const tier of tiers) {
    let waiting = coursesOf(
      items.filter((item) => item.tier === tier),
      scale,
    );
    while (waiting.length > 0) {
      const { picked, rest } = pickToFill(
        waiting,
        column.from + size - column.top,
        column.top === column.from,
      );
      for (const course of picked) {
        const place = { groupId: group.id, bottom: column.top - column.from };
        column.stones.push(...course.stones.map((stone) => ({ ...stone, ...place })));
        column.top += course.height;
      }
      waiting = rest;
      if (waiting.length > 0) breakColumn();
    }
  }
  while (openLeft > 0) {
    if (column.from + size <= column.top) breakColumn();
    leaveOpen(column.from + size - column.top);
  }
  outline(true);
  const largest = spaces.sort((one, other) => other.height - one.height)[0];
  if (largest) largest.hundredths = hundredths;
}

function currentColumn(columns: Builder[]): Builder {
  const last = columns.at(-1);
  if (last) return last;
  const first = newColumn(0);
  columns.push(first);
  return first;
}

/** Whether what is recognised lies below everything else, so that its sum is a height in the picture. */
const reachesFromGround = (columns: readonly Builder[], hundredths: number): boolean =>
  columns.every(({ from, stones }) =>
    stones.every(({ tier, bottom, height }) => tier !== 'recognised' || from + bottom + height <= hundredths),
  );

function marksOf(
  view: Pick<PathwayView, 'milestones' | 'rules' | 'totals' | 'groups'>,
  columns: readonly Builder[],
  show: Tier,
): StackMark[] {
  const at = (height: number): { column: number; at: number } | null => {
    // A height at a break belongs to the column that it closes.
    const column = columns.findIndex(({ from, top }) => height <= top && (height > from || from === 0));
    const found = columns[column];
    return found ? { column, at: height - found.from } : null;
  };
  const here = view.totals.recognised;
  const marks: StackMark[] = [];
  const herePlace = at(here);
  if (herePlace)
    marks.push({ kind: 'here', ...herePlace, hundredths: here, isHeight: reachesFromGround(columns, here) });
  const target = view.totals.targetHundredths;
  const targetPlace = at(target);
  const isBeyond = columns.some(({ top }) => top > target);
  if (
    target > 0 &&
    targetPlace &&
    isBeyond &&
    !view.milestones.some(({ hundredths }) => hundredths === target)
  )
    marks.push({ kind: 'target', ...targetPlace, hundredths: target });
  for (const { hundredths, name } of view.milestones) {
    const place = at(hundredths);
    if (place) marks.push({ kind: 'milestone', ...place, hundredths, name, raised: hundredths === here });
  }
  for (const rule of view.rules) {
    if (rule.type !== 'gate' || rule.groupId === null) continue;
    const column = columns.findIndex(({ outlines }) =>
      outlines.some((o) => o.groupId === rule.groupId && o.isStart),
    );
    const outline = columns[column]?.outlines.find((o) => o.groupId === rule.groupId);
    if (outline)
      marks.push({ kind: 'gate', column, at: outline.bottom, groupId: rule.groupId, ruleId: rule.id });
  }
  columns.forEach(({ stones }, column) => {
    for (const stone of stones) {
      for (const item of stone.items) {
        if (item.surplusHundredths === 0 || !isShown(item.tier, show)) continue;
        const middle = stone.bottom + stone.height / 2;
        marks.push({
          kind: 'surplus',
          column,
          at: middle,
          hundredths: item.surplusHundredths,
          itemId: item.id,
        });
      }
    }
  });
  return marks;
}
