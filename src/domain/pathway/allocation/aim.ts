import { settleWithin } from './bettered.ts';
import type { Effort } from './effort.ts';
import type { Problem } from './problem.ts';
import { settle } from './settle.ts';
import type { Settled } from './value-of.ts';
import { shortfallOf } from './shortfall.ts';
import { tallyOf } from './tally.ts';
import { compareValues, type Value } from './value.ts';

/** A step is taken if it leads no further away than where the walk stood so many steps ago. */
const memory = 30;

/** So many steps that come no nearer are taken for being stuck. */
const patience = 3000;

/** A placement that seems to reach it is counted so often, and so often as a linear program, which costs much more. */
const mostSettled = 400;
const mostExact = 3;

/** Few items have few placements, and branch and bound is quick with them. */
const stepsPerPair = 40;

/** A wallet with more items than this is an archive, and its first placement good enough. */
const mostItems = 600;

/**
 * Walks toward a value that may be possible: a bound. Things are moved, exchanged and taken out, and what comes no
 * nearer is mostly taken back (late acceptance); where the walk is stuck, what is missed there weighs more from then on.
 * The walk is drawn from numbers that are the same each time. Reaching a bound proves it, so this is the way to prove a
 * placement that is short of credits, where branch and bound would have to exclude the rest one by one.
 *
 * @param effort - it is spent, unless the value is reached or the wallet is small
 * @returns the best that it came by, with `start` among them
 */
export function aim(problem: Problem, start: Settled, target: Value, effort: Effort): Settled {
  const { items, groupCount, meters } = problem;
  const movable = items.flatMap((item, index) => (item.fixed || item.options.length === 0 ? [] : [index]));
  if (movable.length === 0 || items.length > mostItems) return start;
  const tally = tallyOf(problem);
  start.groups.forEach((group, index) => {
    tally.place(index, group);
  });
  for (let group = 0; group < groupCount; group++) tally.recount(group);
  const shortfall = shortfallOf(problem, tally, target);
  const next = drawn();
  const pick = (count: number): number => Math.floor(next() * count);

  let best = start;
  let settled = 0;
  let at = shortfall.of();
  let nearest = at;
  let since = 0;
  let isNew = true;
  let passed = new Float64Array(memory).fill(at);
  const changed: [index: number, before: number][] = [];
  const groups = new Set<number>();
  const place = (index: number, group: number): void => {
    const before = tally.groups[index] ?? -1;
    changed.push([index, before]);
    if (before >= 0) groups.add(before);
    if (group >= 0) groups.add(group);
    tally.place(index, group);
  };
  const anyOf = (index: number): number => {
    const { options = [] } = items[index] ?? {};
    return options[pick(options.length)] ?? -1;
  };
  const recount = (): void => {
    for (const group of groups) tally.recount(group);
  };

  const stepCost = 300 + 10 * meters.length;
  const settleCost = 2 * items.length * (problem.limits.length + problem.goals.length);
  const end = stepsPerPair * movable.length ** 2;
  for (let step = 0; step < end && settled < mostSettled && effort.left > 0; step++) {
    effort.left -= stepCost;
    if (isNew && shortfall.isReached()) {
      settled++;
      effort.left -= settleCost;
      const placed = [...tally.groups];
      const found = settled <= mostExact ? settleWithin(problem, placed, effort) : settle(problem, placed, 0);
      if (compareValues(found.value, best.value) > 0) best = found;
      if (compareValues(best.value, target, 5) >= 0) return best;
    }
    isNew = false;
    const index = movable[pick(movable.length)] ?? 0;
    const here = tally.groups[index] ?? -1;
    const there = next() < 0.06 ? -1 : anyOf(index);
    if (there === here) continue;
    changed.length = 0;
    groups.clear();
    if (there >= 0 && next() < 0.6) {
      // Something in the wanted group makes room: it goes where this one was, out, or elsewhere.
      const inside = tally.members[there] ?? [];
      const other = inside[pick(inside.length)] ?? -1;
      const { fixed = true, options = [] } = items[other] ?? {};
      if (!fixed) {
        const isExchange = (here < 0 || options.includes(here)) && next() < 0.6;
        place(other, isExchange ? here : next() < 0.2 ? -1 : anyOf(other));
      }
    } else if (there < 0) {
      // What is taken out leaves its place to another.
      const other = movable[pick(movable.length)] ?? 0;
      if (other !== index && tally.groups[other] !== here && items[other]?.options.includes(here) === true)
        place(other, here);
    }
    place(index, there);
    recount();
    const reached = shortfall.of();
    const slot = step % memory;
    since++;
    if (reached <= at || reached <= (passed[slot] ?? 0)) {
      at = reached;
      isNew = true;
      if (at < nearest - 1e-9) {
        nearest = at;
        since = 0;
      }
    } else {
      for (const [each, before] of changed) tally.place(each, before);
      recount();
    }
    passed[slot] = at;
    if (since > patience) {
      since = 0;
      shortfall.insist();
      at = shortfall.of();
      nearest = at;
      passed = passed.fill(at * 1.05 + 50);
    }
  }
  const last = settle(problem, [...tally.groups], 0);
  return compareValues(last.value, best.value) > 0 ? last : best;
}

/** Numbers from 0 to 1, the same in every search (a linear congruential generator). */
function drawn(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
