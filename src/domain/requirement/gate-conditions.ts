import type { GateCondition, ParametersOf } from '../qualification/rule.ts';

/** What a gate asks where its alternative is taken: that stands in place of what is asked of its own groups. */
export function inPlaceOf({
  requires,
  alternative,
}: Pick<ParametersOf<'gate'>, 'requires' | 'alternative'>): readonly GateCondition[] {
  const groups = alternative.flatMap((condition) => ('groupId' in condition ? [condition.groupId] : []));
  const kept = requires.filter(
    (condition) => !('groupId' in condition) || !groups.includes(condition.groupId),
  );
  return groups.length > 0 ? [...kept, ...alternative] : alternative;
}
