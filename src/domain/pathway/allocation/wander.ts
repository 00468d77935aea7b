import type { Loads } from './loads.ts';
import type { Problem } from './problem.ts';
import { settle } from './settle.ts';
import { compareValues, type Value } from './value.ts';

/** Few items have few placements, and branch and bound is quick with them. */
const stepsPerItem = 20;
const mostSteps = 30_000;

/** A step is taken if it leads no lower than where the walk stood so many steps ago. */
const memory = 60;

/**
 * Walks on from where no single change helps (late acceptance hill climbing): changes that lose a little are taken
 * too, and the best placement on the way is kept. The walk is drawn from numbers that are the same each time.
 */
export function wander(problem: Problem, loads: Loads, start: Value, enough: Value | undefined): number[] {
  const { items } = problem;
  const movable = items.flatMap((item, index) => (item.fixed || item.options.length === 0 ? [] : [index]));
  let best = { value: start, groups: [...loads.groups] };
  if (movable.length === 0) return best.groups;
  const next = drawn();
  const pick = (count: number): number => Math.floor(next() * count);
  const heightOf = (value: Value): number =>
    value[0] * 400 -
    loads.shortOf() * 12 +
    value[1] * 4 +
    value[2] * 2 +
    value[3] +
    value[4] * 20 +
    value[5] * 0.1;
  let height = heightOf(start);
  const heights = new Array<number>(memory).fill(height);
  const before: [number, number][] = [];
  const put = (index: number, group: number): boolean => {
    if (group >= 0 && !loads.hasRoom(index, group)) return false;
    loads.move(index, group);
    return true;
  };

  const steps = Math.min(mostSteps, stepsPerItem * movable.length * movable.length);
  for (let step = 0; step < steps; step++) {
    const index = movable[pick(movable.length)] ?? 0;
    const options = items[index]?.options ?? [];
    const target = next() < 0.06 ? -1 : (options[pick(options.length)] ?? -1);
    const here = loads.groups[index] ?? -1;
    if (target === here) continue;
    before.length = 0;
    before.push([index, here]);
    loads.move(index, -1);
    let isDone = true;
    if (target >= 0 && next() < 0.6) {
      // Something in the wanted group makes room: it goes where this one was, or elsewhere.
      const other = movable[pick(movable.length)] ?? 0;
      if (other !== index && loads.groups[other] === target) {
        before.push([other, target]);
        loads.move(other, -1);
        const wanted = items[other]?.options ?? [];
        const goal = wanted.includes(here) && next() < 0.5 ? here : (wanted[pick(wanted.length)] ?? -1);
        isDone = put(index, target) && put(other, goal);
      } else isDone = put(index, target);
    } else isDone = put(index, target);
    const value = isDone ? loads.value() : start;
    const reached = isDone ? heightOf(value) : -Infinity;
    const slot = step % memory;
    if (reached >= height || reached >= (heights[slot] ?? 0)) {
      height = reached;
      if (compareValues(value, best.value) > 0) {
        best = { value, groups: [...loads.groups] };
        if (enough !== undefined && isSurely(problem, value, best.groups, enough)) break;
      }
    } else {
      for (const [each] of before) loads.move(each, -1);
      for (const [each, group] of before) loads.move(each, group);
    }
    heights[slot] = height;
  }
  return best.groups;
}

/** Whether a placement reaches a bound: sums promise what limits may not give together, so it is settled. */
export const isSurely = (problem: Problem, value: Value, groups: readonly number[], enough: Value): boolean =>
  compareValues(value, enough, 5) >= 0 && compareValues(settle(problem, groups, false).value, enough, 5) >= 0;

/** Numbers from 0 to 1, the same in every search (a linear congruential generator). */
function drawn(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
