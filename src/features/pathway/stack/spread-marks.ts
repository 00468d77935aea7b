import type { StackMark } from '#src/domain/pathway/stack/stack.ts';

/** A mark beside the stack, with the height its words stand at. */
export type SpreadMark = { mark: StackMark; at: number };

/** Gates and today's height keep their line; the others give way. */
const rank: Record<StackMark['kind'], number> = { here: 0, gate: 1, target: 2, milestone: 3, surplus: 4 };

/**
 * Moves the words of marks apart so that none covers another: upward, from the ground. Heights are
 * hundredths of a credit; words stand at half their height.
 *
 * @param roomOf - how high the words of a mark are
 */
export function spreadMarks(marks: readonly StackMark[], roomOf: (mark: StackMark) => number): SpreadMark[] {
  const sorted = [...marks].sort((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind]);
  let free = -Infinity;
  return sorted.map((mark) => {
    const half = roomOf(mark) / 2;
    const at = Math.max(mark.at, free + half);
    free = at + half;
    return { mark, at };
  });
}

/** How many lines words take at most, broken between words and in words that are longer than a line. */
export function linesOf(words: string, lettersInLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words.split(/\s+/u)) {
    const length = word.length;
    if (used > 0 && used + 1 + length > lettersInLine) {
      lines += 1;
      used = 0;
    }
    used += length + (used > 0 ? 1 : 0);
    const more = Math.ceil(used / lettersInLine) - 1;
    lines += Math.max(0, more);
    used -= Math.max(0, more) * lettersInLine;
  }
  return lines;
}
