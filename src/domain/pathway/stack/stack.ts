import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { CountedItem } from '#src/domain/pathway/pathway-view.ts';

/** How a stone's text fits: title and details, title and number on one line, or the number alone. */
export type StoneLabel = 'full' | 'line' | 'number';

/**
 * One stone, or several small ones drawn as one. Heights are in hundredths of a credit above the
 * column's own ground, widths and insets fractions: how many pixels that is, is for the screen.
 */
export type Stone = {
  items: readonly CountedItem[];
  tier: Tier;
  groupId: string;
  bottom: number;
  height: number;
  /** Left edge and width as fractions of the column. */
  x: number;
  width: number;
  hundredths: number;
  eqf: number | null;
  /** Which of five corner sets, and how far from either edge (0 to 1 of the largest inset): from a hash of the id. */
  corner: number;
  insetStart: number;
  insetEnd: number;
  label: StoneLabel;
};

/** The part of a group that stands in one column. Its outline is always drawn, filled or not. */
export type Outline = { groupId: string; bottom: number; height: number; isStart: boolean; isEnd: boolean };

/** Space in a group that nothing fills. `hundredths` is what the whole group leaves open, told in its largest space. */
export type OpenSpace = { groupId: string; bottom: number; height: number; hundredths: number };

export type StackColumn = {
  /** The axis of this column, in hundredths from the ground of the first. */
  from: number;
  to: number;
  /** Bottom up, and from the left within a course. */
  stones: readonly Stone[];
  outlines: readonly Outline[];
  open: readonly OpenSpace[];
};

export type StackMark =
  /** What is recognised. `isHeight`: the stones reach it from the ground; otherwise it is their sum and no height. */
  | { kind: 'here'; column: number; at: number; hundredths: number; isHeight: boolean }
  /** The size of the target, where the stack grew beyond it and no milestone says so. */
  | { kind: 'target'; column: number; at: number; hundredths: number }
  /** `raised` where "here" has the same height and keeps the line. */
  | { kind: 'milestone'; column: number; at: number; hundredths: number; name: string; raised: boolean }
  | { kind: 'gate'; column: number; at: number; groupId: string; ruleId: string }
  /** Beside its stone, at half its height. */
  | { kind: 'surplus'; column: number; at: number; hundredths: number; itemId: string };

export type StackLayout = { columns: readonly StackColumn[]; marks: readonly StackMark[] };
