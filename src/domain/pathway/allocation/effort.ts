/** Multiply-adds that are left to spend, about: the same on every device, so that every device gives the same answer. */
export type Effort = { left: number };

/** A part of an effort, of which what is not spent goes back. */
export function share<T>(effort: Effort, part: number, spend: (own: Effort) => T): T {
  const own = { left: effort.left * part };
  effort.left -= own.left;
  const result = spend(own);
  effort.left += own.left;
  return result;
}
