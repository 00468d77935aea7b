import { rulesOf } from '#src/domain/qualification/rules-of.ts';
import { evaluateRule } from '#src/domain/requirement/evaluate-rule.ts';
import type { InOtherUnit, Placed, Plan } from '#src/domain/requirement/evaluation.ts';
import type { Undecided } from './undecided.ts';

/**
 * What is earned in another unit, with how much of either end would count beside what is placed: as much as its
 * groups and the total have room for, and nothing where it would break another required rule. What would count
 * nothing even with its high end is left out.
 */
export function inOtherUnits(undecided: readonly Undecided[], plan: Plan): InOtherUnit[] {
  let [low, high] = [plan.placed, plan.placed];
  return undecided.flatMap((one): InOtherUnit[] => {
    if (one.item.code !== 'other-unit-range') return [];
    const { candidate, lowHundredths, highHundredths, groupIds } = one;
    const inLow = placedBeside(low, plan, candidate, lowHundredths, groupIds.low);
    const inHigh = placedBeside(high, plan, candidate, highHundredths, groupIds.high);
    if (inLow) low = [...low, inLow];
    if (inHigh) high = [...high, inHigh];
    if (!inHigh) return [];
    return [
      { candidate, lowHundredths: inLow?.countedHundredths ?? 0, highHundredths: inHigh.countedHundredths },
    ];
  });
}

/** Where it would count most of all groups; null where none of it would. */
function placedBeside(
  placed: readonly Placed[],
  plan: Plan,
  candidate: Placed['candidate'],
  hundredths: number,
  groupIds: readonly string[],
): Placed | null {
  const { groups, total } = plan.template;
  const inAll = (total.maxHundredths ?? Infinity) - sum(placed);
  const sized = { ...candidate, hundredths, statedHundredths: hundredths };
  const ways = groupIds.flatMap((groupId): Placed[] => {
    const members = placed.filter((item) => item.groupId === groupId);
    const group = groups.find(({ id }) => id === groupId);
    const room = Math.min(hundredths, inAll, (group?.maxHundredths ?? Infinity) - sum(members));
    if (room <= 0 || members.length >= (group?.maxCount ?? Infinity)) return [];
    const surplusHundredths = hundredths - room;
    return [{ candidate: sized, groupId, countedHundredths: room, surplusHundredths }];
  });
  const before = { ...plan, placed };
  return (
    ways
      .sort((a, b) => b.countedHundredths - a.countedHundredths)
      .find((way) => breaksNothing(before, { ...plan, placed: [...placed, way] })) ?? null
  );
}

const sum = (placed: readonly Placed[]): number =>
  placed.reduce((total, { countedHundredths }) => total + countedHundredths, 0);

/** Whether no required rule but the total and the groups' sizes is broken by it that was not before. */
const breaksNothing = (before: Plan, after: Plan): boolean =>
  rulesOf(after.template).every(
    (rule) =>
      rule.severity !== 'hard' ||
      rule.type === 'totalCredits' ||
      (rule.type === 'group' && rule.atMost === null) ||
      evaluateRule(rule, after).state !== 'unmet' ||
      evaluateRule(rule, before).state === 'unmet',
  );
