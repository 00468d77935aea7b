/** Before this much time and this share of the work, the pace says little. */
const soonestMs = 3000;
const smallestShare = 0.02;

/**
 * About how many seconds remain, in steps that are easy to read: tens of seconds, then whole minutes. What was
 * said before stands until it is clearly wrong, so that the number goes down and does not flicker. Null while
 * nothing can be said.
 *
 * @param said - the answer before this one
 */
export function secondsLeft(
  { done, total, elapsedMs }: { done: number; total: number; elapsedMs: number },
  said: number | null,
): number | null {
  if (elapsedMs < soonestMs || done === 0 || done < total * smallestShare) return null;
  const left = ((total - done) * elapsedMs) / done / 1000;
  const rounded = left <= 60 ? Math.max(10, Math.ceil(left / 10) * 10) : Math.ceil(left / 60) * 60;
  return said !== null && rounded > said && left < said * 1.3 ? said : rounded;
}
