import type { QualificationTemplate } from '../../qualification/template.ts';
import type { IsoDate } from '../../time.ts';
import type { Pathway } from '../../wallet/records.ts';
import { tiers, type Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { SolvedPlacement } from './solved-placement.ts';
import { eligibilityOf, type Pin } from './eligibility.ts';
import type { Item, Problem } from './problem.ts';
import type { Membership } from './rule-terms.ts';
import { rulesForPlacement } from './rules-for-placement.ts';

export type PlacementInput = {
  template: QualificationTemplate;
  candidates: readonly Candidate[];
  pins: readonly Pin[];
  /** The day on which ages are judged. */
  today: IsoDate;
  /** Where things stood when the plan was last changed. */
  last: Pathway['lastPlacement'];
  /** Keys of what the learner has confirmed about themselves (`Pathway.confirmed`); left out where they said nothing. */
  confirmed?: ReadonlySet<string>;
  /** What a solver found for these very records, to be used in place of a search. */
  solved?: SolvedPlacement;
};

type Draft = Omit<Item, 'kind'>;

/**
 * The problem for the candidates that can go somewhere, in the order that decides between equals:
 * fixed ones, then recognised, earned, planned; larger, older, and last by id.
 */
export function problemOf({ template, candidates, pins, today, last, confirmed }: PlacementInput): Problem {
  const indexOf = (groupId: string): number => template.groups.findIndex((group) => group.id === groupId);
  const lastGroup = new Map(last.map(({ itemId, groupId }) => [itemId, indexOf(groupId)]));
  const days = { today, completion: completionOf(candidates, today) };
  const drafts = candidates.flatMap((candidate): Draft[] => {
    const eligibility = eligibilityOf(candidate, template, pins, days);
    if (eligibility.kind !== 'fixed' && eligibility.kind !== 'free') return [];
    const groupIds = eligibility.kind === 'fixed' ? [eligibility.groupId] : eligibility.groupIds;
    const before = lastGroup.get(candidate.id) ?? -1;
    return [
      {
        candidate,
        hundredths: candidate.hundredths,
        tier: tiers.indexOf(candidate.tier),
        options: groupIds.map(indexOf),
        fixed: eligibility.kind === 'fixed',
        last: before < 0 ? null : before,
      },
    ];
  });
  const rules = rulesForPlacement(
    template,
    drafts.map(({ candidate }) => candidate),
    confirmed,
  );
  const memberships = [
    ...rules.meters.map(({ has }) => has),
    ...rules.needs.flatMap(({ items, given }) => [items, given]),
  ];
  const kindOf = ({ candidate, hundredths, tier, options, fixed, last }: Draft): string =>
    JSON.stringify([
      hundredths,
      tier,
      options,
      fixed,
      last,
      memberships.map((has) => (has(candidate) ? 1 : 0)).join(''),
    ]);
  const items = drafts.map((draft): Item => ({ ...draft, kind: kindOf(draft) })).sort(byImportance);
  const each = (has: Membership): boolean[] => items.map(({ candidate }) => has(candidate));
  const problem: Problem = {
    ...rules,
    items,
    groupCount: template.groups.length,
    meters: rules.meters.map((meter) => ({ ...meter, has: each(meter.has) })),
    needs: rules.needs.map((need) => ({ ...need, items: each(need.items), given: each(need.given) })),
  };
  return { ...problem, countLimits: problem.countLimits.map((limit) => withFixed(problem, limit)) };
}

/** The day on which everything planned will be done; today where nothing is, or nobody knows when. */
export function completionOf(candidates: readonly Candidate[], today: IsoDate): IsoDate {
  const days = candidates.flatMap(({ tier, date }) => (tier === 'planned' && date !== null ? [date] : []));
  return [today, ...days].sort().at(-1) ?? today;
}

/** Where the learner fixed more than may be, nothing joins; what they fixed stays. */
function withFixed(problem: Problem, limit: Problem['countLimits'][number]): Problem['countLimits'][number] {
  const meter = problem.meters[limit.meter];
  const fixed = problem.items.filter(
    (item, index) =>
      item.fixed &&
      meter?.has[index] === true &&
      (meter.group === null || item.options.includes(meter.group)),
  ).length;
  return { ...limit, max: Math.max(limit.max, fixed) };
}

function byImportance(a: Item, b: Item): number {
  const byNumbers = Number(b.fixed) - Number(a.fixed) || a.tier - b.tier || b.hundredths - a.hundredths;
  if (byNumbers !== 0) return byNumbers;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  const keys = [a, b].map(({ candidate }) => `${candidate.date ?? '9999'} ${candidate.id}`);
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
