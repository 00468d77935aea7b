import type { IsoDate } from '#src/domain/time.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import type { PlacedWithReason } from '#src/domain/pathway/allocation/allocate.ts';
import type { NextStep, RuleView } from '#src/domain/pathway/pathway-view.ts';
import type { Undecided } from '#src/domain/pathway/candidates/undecided.ts';

/** How many rules wait for any of some candidates to be recognised. */
const waitingFor = (rules: readonly RuleView[], ids: readonly string[]): number =>
  rules.filter((rule) => ids.some((id) => rule.outcome.waitsFor.includes(id))).length;

/**
 * Pending questions one by one, because each has an answer to record; so are those that a kept what-if took to be
 * recognised. The other unasked ones come together.
 *
 * @param askFor - credentials that a kept what-if took to be recognised
 * @param countsUntil - by candidate, the last day on which it still counts; without those that no rule dates
 */
export function decisionSteps(
  rules: readonly RuleView[],
  placed: readonly PlacedWithReason[],
  askFor: ReadonlySet<EntryId>,
  countsUntil: ReadonlyMap<string, IsoDate>,
): NextStep[] {
  const earned = placed.filter((item) => item.candidate.tier === 'earned' && item.countedHundredths > 0);
  const pending = earned.filter((item) => item.candidate.decision?.outcome === 'pending');
  const unasked = earned.filter((item) => item.candidate.decision?.outcome !== 'pending');
  const record = pending.map((item): NextStep => {
    const { id, title, decision } = item.candidate;
    return {
      code: 'record-decision',
      title,
      data: {
        credits: item.countedHundredths / 100,
        asked: Number(typeof decision?.askedOn === 'string'),
        askedOn: decision?.askedOn ?? '',
        institution: decision?.institution ?? '',
      },
      candidateIds: [id],
      groupId: item.groupId,
      rulesWaiting: waitingFor(rules, [id]),
      movesHundredths: item.countedHundredths,
    };
  });
  const ask = (code: NextStep['code'], items: readonly PlacedWithReason[]): NextStep[] => {
    const ids = items.map((item) => item.candidate.id);
    const movesHundredths = items.reduce((sum, item) => sum + item.countedHundredths, 0);
    const [beforeOn] = ids.flatMap((id) => countsUntil.get(id) ?? []).sort();
    return [
      {
        code,
        title: items[0]?.candidate.title ?? null,
        data: {
          count: ids.length,
          credits: movesHundredths / 100,
          high: movesHundredths / 100,
          range: 0,
          least: 0,
          dated: Number(beforeOn !== undefined),
          beforeOn: beforeOn ?? '',
        },
        candidateIds: ids,
        groupId: null,
        rulesWaiting: waitingFor(rules, ids),
        movesHundredths,
      },
    ];
  };
  // What a what-if takes for granted is to be asked as much as what a kept one did.
  const assumed = [
    ...placed.filter(({ candidate, countedHundredths }) => candidate.assumed && countedHundredths > 0),
    ...unasked.filter((item) => askFor.has(item.candidate.id)),
  ];
  const others = unasked.filter((item) => !askFor.has(item.candidate.id));
  return [
    ...record,
    ...assumed.flatMap((item) => ask('ask-assumed', [item])),
    ...(others.length === 0 ? [] : ask(others.length === 1 ? 'ask-decision' : 'ask-decisions', others)),
  ];
}

/**
 * Credits in other units, and those that only the learner states, can count only after a decision, and only in
 * a size that the rules take: a range stays one, and what a decision has to recognise at least is said.
 */
export function undecidedSteps(
  rules: readonly RuleView[],
  undecided: readonly Undecided[],
  askFor: ReadonlySet<EntryId>,
): NextStep[] {
  return undecided.map(({ item, lowHundredths, highHundredths, leastHundredths }): NextStep => {
    const low = Math.max(lowHundredths, leastHundredths ?? 0);
    return {
      code: askFor.has(item.id) ? 'ask-assumed' : 'ask-decision',
      title: item.title,
      data: {
        count: 1,
        credits: low / 100,
        high: highHundredths / 100,
        range: Number(low < highHundredths),
        least: (leastHundredths ?? 0) / 100,
        dated: 0,
        beforeOn: '',
      },
      candidateIds: [item.id],
      groupId: null,
      rulesWaiting: waitingFor(rules, [item.id]),
      // What the least that is asked would move is not known to move at all.
      movesHundredths: leastHundredths === null ? lowHundredths : 0,
    };
  });
}
