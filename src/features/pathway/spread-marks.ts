import type { StackMark } from '#src/domain/pathway/stack.ts';

/** A mark beside the stack, with the height its words stand at. */
export type SpreadMark = { mark: StackMark; at: number };

/** Gates and today's height keep their line; the others give way. */
const rank: Record<StackMark['kind'], number> = { here: 0, gate: 1, milestone: 2, surplus: 3 };

/**
 * Moves the words of marks apart so that none covers another: upward, from the ground. Heights are
 * hundredths of a credit.
 *
 * @param gap - how much room the words of one mark need
 */
export function spreadMarks(marks: readonly StackMark[], gap: number): SpreadMark[] {
  const sorted = [...marks].sort((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind]);
  let free = -Infinity;
  return sorted.map((mark) => {
    const at = Math.max(mark.at, free);
    free = at + gap;
    return { mark, at };
  });
}
