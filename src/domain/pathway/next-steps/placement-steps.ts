import type { Group, QualificationTemplate } from '#src/domain/qualification/template.ts';
import { evaluateRule } from '#src/domain/requirement/evaluate-rule.ts';
import type { Placed, Plan } from '#src/domain/requirement/evaluation.ts';
import { rulesOf } from '#src/domain/qualification/rules-of.ts';
import type { PlacedWithReason, Unplaced } from '#src/domain/pathway/allocation/allocate.ts';
import { tiers, type Candidate, type NotUsedCode } from '#src/domain/pathway/candidates/candidate.ts';
import type { NextStep, RuleView } from '#src/domain/pathway/pathway-view.ts';
import { resemblance } from './resemblance.ts';

/** More than these would be a list to search and not a question. */
const mostNamed = 6;
/** How many are tried for one group: judging every rule for a whole archive would take too long. */
const mostTried = 30;

/** Out of the plan for want of a place, and for nothing that a rule says of them. */
const placeable: readonly NotUsedCode[] = ['needs-placing', 'groups-full', 'fits-no-better'];

/** What rules judge, with the reason for each placement. */
export type ReasonedPlan = Omit<Plan, 'placed'> & { placed: readonly PlacedWithReason[] };

/**
 * Asks whether something that is here is what an open group takes. A group for named modules, a thesis or one
 * category takes nothing by itself that is not known to be that, and titles are not guessed; so the learner is
 * asked. Those are named that would leave the group with less open and break no other required rule. Words that
 * come back in the title order them, and decide whether one is asked about by name.
 *
 * @param open - the steps that ask for more in a group: a question ranks as the one it may save
 */
export function placementSteps(
  plan: ReasonedPlan,
  rules: readonly RuleView[],
  unplaced: readonly Unplaced[],
  open: readonly NextStep[],
): NextStep[] {
  const { template, placed } = plan;
  const free = [
    ...placed.filter(({ pinned }) => !pinned).map(({ candidate, groupId }) => ({ candidate, groupId })),
    ...unplaced
      .filter(({ code }) => placeable.includes(code))
      .map(({ candidate }) => ({ candidate, groupId: null })),
  ].filter(({ candidate }) => candidate.kind !== 'decided' && candidate.groupId === null);
  return template.groups.filter(asksWhatItIs).flatMap((group): NextStep[] => {
    const rule = rules.find(({ type, groupId }) => type === 'group' && groupId === group.id);
    if (rule?.outcome.state !== 'unmet') return [];
    const likeness = new Map(
      free.map(({ candidate }) => [candidate, likenessTo(candidate, group, template)]),
    );
    const fitting = free
      .filter(({ candidate, groupId }) => groupId !== group.id && mayBe(candidate, group))
      .sort((a, b) => byLikeness(likeness, a.candidate, b.candidate))
      .slice(0, mostTried)
      .flatMap(({ candidate }) => {
        const left = openAfter(plan, candidate, group, rule);
        return left === null ? [] : [{ candidate, left }];
      })
      .slice(0, mostNamed);
    const [first] = fitting;
    if (!first) return [];
    const isNamed = (likeness.get(first.candidate) ?? 0) > 0;
    // Hardly anything that is here is a thesis: to ask of each would invite to say so.
    if (!isNamed && group.kind === 'capstone') return [];
    const saves = open.find(({ groupId }) => groupId === group.id);
    return [
      {
        code: isNamed ? 'ask-place' : 'ask-place-any',
        title: first.candidate.title,
        data: {
          group: group.name,
          count: fitting.length,
          credits: first.candidate.hundredths / 100,
          left: first.left / 100,
          unit: template.unit,
        },
        candidateIds: fitting.map(({ candidate }) => candidate.id),
        groupId: group.id,
        rulesWaiting: isNamed ? (saves?.rulesWaiting ?? 1) : 0,
        movesHundredths: isNamed ? (saves?.movesHundredths ?? 0) : 0,
      },
    ];
  });
}

/** Whether placing something in a group says what it is; the others take what fits by themselves. */
const asksWhatItIs = ({ kind, tag, modules }: Group): boolean =>
  kind === 'capstone' || tag !== null || modules.length > 0;

/** Whether nothing that is known speaks against it. */
function mayBe({ hundredths, isThesis, tags }: Candidate, group: Group): boolean {
  if (hundredths < (group.componentMinHundredths ?? 0)) return false;
  if (group.kind === 'capstone') return isThesis !== false;
  return group.tag === null || tags === null || tags.includes(group.tag);
}

const likenessTo = ({ title }: Candidate, group: Group, { groups }: QualificationTemplate): number =>
  resemblance(
    title,
    [group.name, ...group.modules, group.tag ?? ''],
    groups.filter((other) => other !== group).map(({ name }) => name),
  );

/** The most alike first, then the firmer, the larger and the older. */
function byLikeness(likeness: ReadonlyMap<Candidate, number>, a: Candidate, b: Candidate): number {
  const byNumbers =
    (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0) ||
    tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||
    b.hundredths - a.hundredths;
  if (byNumbers !== 0) return byNumbers;
  return `${a.date ?? '9999'} ${a.id}` < `${b.date ?? '9999'} ${b.id}` ? -1 : 1;
}

/**
 * What a group would still lack with something moved there, in hundredths; null where that does not help the group,
 * or would break another required rule. What it leaves open where it stands now is for the next placement to fill.
 */
function openAfter(plan: Plan, candidate: Candidate, group: Group, rule: RuleView): number | null {
  const others = plan.placed.filter((item) => item.candidate.id !== candidate.id);
  const members = others.filter(({ groupId }) => groupId === group.id);
  const counted = members.reduce((sum, item) => sum + item.countedHundredths, 0);
  const room = Math.min(candidate.hundredths, (group.maxHundredths ?? Infinity) - counted);
  if (room <= 0 || members.length >= (group.maxCount ?? Infinity)) return null;
  const moved: Placed = {
    candidate: {
      ...candidate,
      ...(group.tag !== null && { tags: [group.tag] }),
      ...(group.kind === 'capstone' && { isThesis: true }),
      ...(group.modules.length === 1 && { codes: group.modules }),
    },
    groupId: group.id,
    countedHundredths: room,
    surplusHundredths: candidate.hundredths - room,
  };
  const then = { ...plan, placed: [...others, moved] };
  for (const other of rulesOf(plan.template)) {
    const isBound = other.severity === 'hard' && other.type !== 'group' && other.type !== 'totalCredits';
    if (isBound && isBroken(other, then) && !isBroken(other, plan)) return null;
  }
  const [after] = rulesOf(plan.template).filter(({ id }) => id === rule.id);
  if (!after) return null;
  const { state, deficitHundredths } = evaluateRule(after, then);
  if (state !== 'unmet') return 0;
  return deficitHundredths < rule.outcome.deficitHundredths ? deficitHundredths : null;
}

const isBroken = (rule: Parameters<typeof evaluateRule>[0], plan: Plan): boolean =>
  evaluateRule(rule, plan).state === 'unmet';
