import type { Course } from './stack-courses.ts';

/** Looking further ahead than this for a better fill is not worth the time. */
const lookAhead = 40;

/**
 * Picks courses for the room that is left in a column: all where they fit, else a set that fills it,
 * else one that leaves the smallest gap; earlier courses first among equals. A stone taller than a
 * column gets a column to itself.
 */
export function pickToFill(
  courses: readonly Course[],
  room: number,
  isEmptyColumn: boolean,
): { picked: Course[]; rest: Course[] } {
  const total = courses.reduce((sum, course) => sum + course.height, 0);
  if (total <= room) return { picked: [...courses], rest: [] };
  const near = courses.slice(0, lookAhead);
  const chosen = new Set(fullest(near, room));
  if (chosen.size === 0 && isEmptyColumn) return { picked: courses.slice(0, 1), rest: courses.slice(1) };
  return {
    picked: near.filter((course) => chosen.has(course)),
    rest: courses.filter((course) => !chosen.has(course)),
  };
}

/** The set with the largest sum that fits; exact, by the sums that the later courses can still reach. */
function fullest(courses: readonly Course[], room: number): Course[] {
  const reachable: Set<number>[] = [new Set([0])];
  for (const course of [...courses].reverse()) {
    const before = reachable[0] ?? new Set([0]);
    const sums = new Set(before);
    for (const sum of before) if (sum + course.height <= room) sums.add(sum + course.height);
    reachable.unshift(sums);
  }
  let target = Math.max(0, ...(reachable[0] ?? []));
  return courses.filter((course, index) => {
    if (!(reachable[index + 1]?.has(target - course.height) ?? false)) return false;
    target -= course.height;
    return true;
  });
}
