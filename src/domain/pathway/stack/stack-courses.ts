import type { CountedItem } from '#src/domain/pathway/pathway-view.ts';
import type { Stone, StoneLabel } from './stack.ts';

/** A row of the stack: one stone, or small ones side by side. Its height is the sum of theirs. */
export type Course = { height: number; stones: readonly Omit<Stone, 'bottom' | 'groupId'>[] };

/** Stones under 3 credits share a course: alone they would be too low to read or to hit. */
const smallBelow = 300;
/** A left-over small stone never joins a stone over 6 credits: it would look far larger than it is. */
const joinUpTo = 600;
export type CourseScale = {
  /** Units of the qualification that are drawn as high as one ECTS credit. */
  perEcts: number;
  /** Pieces of a smaller share of their course are drawn as one. */
  narrowestShare: number;
};

/** The courses of the items of one tier in one group, in the items' order. */
export function coursesOf(items: readonly CountedItem[], scale: CourseScale): Course[] {
  const { perEcts } = scale;
  const rows: CountedItem[][] = [];
  let open: CountedItem[] | null = null;
  for (const item of items) {
    if (item.countedHundredths >= smallBelow * perEcts) {
      rows.push([item]);
      continue;
    }
    if (open === null) {
      open = [];
      rows.push(open);
    }
    open.push(item);
    if (heightOf(open) >= smallBelow * perEcts) open = null;
  }
  if (open !== null && joinRow(open, rows, perEcts)) rows.splice(rows.indexOf(open), 1);
  return rows.map((row) => ({ height: heightOf(row), stones: stonesOf(row, scale) }));
}

const heightOf = (row: readonly CountedItem[]): number =>
  row.reduce((sum, item) => sum + item.countedHundredths, 0);

/** Adds a left-over row to the smallest shared course, else to the smallest stone that may take it. */
function joinRow(leftOver: readonly CountedItem[], rows: readonly CountedItem[][], perEcts: number): boolean {
  const others = rows.filter((row) => row !== leftOver);
  const bySize = (a: CountedItem[], b: CountedItem[]): number => heightOf(a) - heightOf(b);
  const shared = others.filter((row) => row.length > 1).sort(bySize);
  const single = others.filter((row) => row.length === 1 && heightOf(row) <= joinUpTo * perEcts).sort(bySize);
  const host = shared[0] ?? single[0];
  host?.push(...leftOver);
  return host !== undefined;
}

function stonesOf(row: readonly CountedItem[], { perEcts, narrowestShare }: CourseScale): Course['stones'] {
  const height = heightOf(row);
  let x = 0;
  return piecesOf(row, narrowestShare).map((items) => {
    const hundredths = heightOf(items);
    const width = hundredths / height;
    const [first] = items;
    const stone = {
      items,
      tier: first?.tier ?? 'planned',
      height,
      x,
      width,
      hundredths,
      eqf: items.length === 1 ? (first?.eqf ?? null) : null,
      ...shapeOf(items, row.length > 1),
      label: labelOf(hundredths / perEcts, row.length > 1),
    };
    x += width;
    return stone;
  });
}

/** Each item its piece, and those too narrow together one. */
function piecesOf(row: readonly CountedItem[], narrowestShare: number): CountedItem[][] {
  const height = heightOf(row);
  const bySize = [...row].sort((a, b) => a.countedHundredths - b.countedHundredths);
  const merged: CountedItem[] = [];
  for (const item of bySize) {
    const isNarrow = item.countedHundredths / height < narrowestShare;
    const needsCompany =
      merged.length > 0 && (merged.length < 2 || heightOf(merged) / height < narrowestShare);
    if (isNarrow || needsCompany) merged.push(item);
  }
  if (merged.length === 0) return row.map((item) => [item]);
  return [...row.filter((item) => !merged.includes(item)).map((item) => [item]), merged];
}

function labelOf(ectsHundredths: number, isShared: boolean): StoneLabel {
  if (ectsHundredths < smallBelow) return 'number';
  return ectsHundredths >= 500 && !isShared ? 'full' : 'line';
}

function shapeOf(
  items: readonly CountedItem[],
  isShared: boolean,
): Pick<Stone, 'corner' | 'insetStart' | 'insetEnd'> {
  const hash = hashOf(items.map((item) => item.id).join());
  if (isShared) return { corner: hash % 5, insetStart: 0, insetEnd: 0 };
  return { corner: hash % 5, insetStart: ((hash >>> 8) % 13) / 12, insetEnd: ((hash >>> 16) % 13) / 12 };
}

/** FNV-1a, 32 bit: a stone keeps its shape for as long as it keeps its id. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
