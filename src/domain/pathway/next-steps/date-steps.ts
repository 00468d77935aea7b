import type { IsoDate } from '#src/domain/time.ts';
import type { PlacedWithReason } from '#src/domain/pathway/allocation/allocate.ts';
import type { NextStep, RuleView } from '#src/domain/pathway/pathway-view.ts';
import type { Lapse } from '#src/domain/pathway/timeline/lapses.ts';

/** Planned modules without a day, and those whose day has passed. */
export function dateSteps(
  rules: readonly RuleView[],
  placed: readonly PlacedWithReason[],
  today: IsoDate,
): NextStep[] {
  return placed
    .filter(({ candidate: { kind, date } }) => kind === 'planned' && (date === null || date < today))
    .map(({ candidate, countedHundredths, groupId }): NextStep => ({
      code: candidate.date === null ? 'set-date' : 'overdue',
      title: candidate.title,
      data: { credits: countedHundredths / 100, plannedOn: candidate.date ?? '' },
      candidateIds: [candidate.id],
      groupId,
      rulesWaiting: rules.filter((rule) =>
        rule.outcome.missing.some(
          ({ datum, candidateId }) => datum === 'date' && candidateId === candidate.id,
        ),
      ).length,
      movesHundredths: 0,
    }));
}

/** What stops counting within a year, and is not waiting for a question anyway. */
export function lapseSteps(lapses: readonly Lapse[], placed: readonly PlacedWithReason[]): NextStep[] {
  return lapses.flatMap(({ itemId, kind, ruleId, lastOn, state }): NextStep[] => {
    const item = placed.find(({ candidate }) => candidate.id === itemId);
    if (state !== 'soon' || !item || item.countedHundredths === 0) return [];
    if (kind === 'age' && item.candidate.tier === 'earned') return [];
    return [
      {
        code: kind === 'window' ? 'window-closes' : 'lapses-soon',
        title: item.candidate.title,
        data: { credits: item.countedHundredths / 100, lastOn, rule: ruleId },
        candidateIds: [itemId],
        groupId: item.groupId,
        rulesWaiting: 1,
        movesHundredths: 0,
      },
    ];
  });
}
