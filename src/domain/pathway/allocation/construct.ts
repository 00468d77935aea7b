import { loadsOf } from './loads.ts';
import type { Problem } from './problem.ts';

/**
 * A first placement, item by item: where it stood before if that is asked for and there is room, else the first group
 * where it fits whole, else where a part fits. What would bring nothing is left out.
 */
export function construct(problem: Problem, asBefore: boolean): number[] {
  const loads = loadsOf(problem);
  const put = (index: number, isWanted: (group: number, room: number) => boolean): void => {
    const item = problem.items[index];
    if (item === undefined || (loads.groups[index] ?? -1) >= 0) return;
    const group = item.options.find(
      (each) => loads.hasRoom(index, each) && isWanted(each, loads.roomIn(each)),
    );
    if (group !== undefined) loads.move(index, group);
  };
  problem.items.forEach((item, index) => {
    const [only = -1] = item.options;
    if (item.fixed) loads.move(index, only);
  });
  if (asBefore)
    problem.items.forEach((item, index) => {
      put(index, (group) => group === item.last);
    });
  problem.items.forEach((item, index) => {
    put(index, (_, room) => room >= item.hundredths);
    put(index, (_, room) => room > 0);
  });
  return withoutUnmetNeeds(problem, [...loads.groups]);
}

/** Takes out what may stand only beside something that is not there. */
export function withoutUnmetNeeds(problem: Problem, groups: number[]): number[] {
  for (const need of problem.needs) {
    if (groups.some((at, index) => at >= 0 && need.given[index] === true)) continue;
    problem.items.forEach((item, index) => {
      if (!item.fixed && need.items[index] === true) groups[index] = -1;
    });
  }
  return groups;
}
