/** Where something is let go: on a group, beside the stack, or within it and on no group. */
export type DropTarget = { kind: 'group'; groupId: string } | { kind: 'outside' } | { kind: 'nowhere' };

type Box = { left: number; right: number; top: number; bottom: number };

/** A column on the screen with the outlines in it; all in pixels of the window. */
export type ColumnBox = Box & { outlines: readonly (Box & { groupId: string })[] };

/** Nearer to the stack than this, nobody means "away from it". */
const margin = 24;

/**
 * What the pointer is on. A group is hit over the whole width of its column, with the axis and the words
 * beside it: an outline may be low, and nobody should have to aim.
 */
export function dropTargetAt(x: number, y: number, columns: readonly ColumnBox[]): DropTarget {
  for (const column of columns) {
    if (x < column.left || x > column.right) continue;
    const hit = column.outlines.find(({ top, bottom }) => y >= top && y <= bottom);
    if (hit) return { kind: 'group', groupId: hit.groupId };
  }
  const near = columns.some(
    ({ left, right, top, bottom }) =>
      x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin,
  );
  return { kind: near ? 'nowhere' : 'outside' };
}

/** The columns as they stand on the screen now. */
export function columnBoxes(area: Element | null): ColumnBox[] {
  return [...(area?.querySelectorAll('.stack') ?? [])].map((column) => ({
    ...boxOf(column),
    outlines: [...column.querySelectorAll<HTMLElement>('[data-group]')].map((outline) => ({
      ...boxOf(outline),
      groupId: outline.dataset['group'] ?? '',
    })),
  }));
}

const boxOf = (element: Element): Box => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top, bottom };
};
