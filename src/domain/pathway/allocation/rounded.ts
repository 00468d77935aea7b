import { withoutUnmetNeeds } from './construct.ts';
import { loadsOf } from './loads.ts';
import type { Problem } from './problem.ts';
import type { PlacementProgram } from './program-of.ts';

/**
 * A placement made of a relaxation's columns: whole parts first, then the largest remainders where there is
 * still room. From whole columns it is the very placement they say.
 */
export function rounded(
  { kinds, placedColumns }: PlacementProgram,
  problem: Problem,
  values: ArrayLike<number>,
): number[] {
  const loads = loadsOf(problem);
  const shares = kinds.flatMap((kind, k) =>
    kind.item.options.map((group, option) => {
      const value = Math.max(0, values[placedColumns[k]?.[option] ?? -1] ?? 0);
      const count = Math.floor(value + 1e-6);
      return { kind, group, count, rest: value - count };
    }),
  );
  const unused = kinds.map(({ indices }) => [...indices]);
  const put = (k: number, group: number): void => {
    const index = unused[k]?.[0];
    if (index === undefined) return;
    if (problem.items[index]?.fixed === false && !loads.hasRoom(index, group)) return;
    unused[k]?.shift();
    loads.move(index, group);
  };
  const kindIndex = new Map(kinds.map((kind, k) => [kind, k]));
  for (const { kind, group, count } of shares)
    for (let each = 0; each < count; each++) put(kindIndex.get(kind) ?? -1, group);
  const remainders = shares.filter(({ rest }) => rest > 1e-6).sort((a, b) => b.rest - a.rest);
  for (const { kind, group } of remainders) put(kindIndex.get(kind) ?? -1, group);
  return withoutUnmetNeeds(problem, [...loads.groups]);
}
