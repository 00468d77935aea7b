import type { Group, QualificationTemplate } from '../../qualification/template.ts';
import { bearsName } from '../../requirement/names.ts';
import type { ReasonData } from '../../wallet/entry-state.ts';
import type { Candidate, NotUsedCode } from '#src/domain/pathway/candidates/candidate.ts';
import { ruleBrokenBy, type Days } from './rule-broken-by.ts';

/** A credential that the learner fixed to a group, or took out (`null`). */
export type Pin = { entryId: string; groupId: string | null };

/** Where a candidate may go. */
export type Eligibility =
  | { kind: 'taken-out' }
  /** Fixed by the learner, or planned for that group: it goes there, however full the group is. */
  | { kind: 'fixed'; groupId: string }
  | { kind: 'free'; groupIds: readonly string[] }
  /** No group takes it by itself, it is too small for the group it is meant for, or it breaks a rule by itself. */
  | { kind: 'none'; code: NotUsedCode; data: ReasonData; ruleId: string | null };

export function eligibilityOf(
  candidate: Candidate,
  template: QualificationTemplate,
  pins: readonly Pin[],
  days: Days,
): Eligibility {
  const pin = pins.find((candidatePin) => candidatePin.entryId === candidate.id);
  if (pin?.groupId === null) return { kind: 'taken-out' };
  const wanted = pin?.groupId ?? candidate.groupId;
  // A pin to a group of another qualification is kept in the records and says nothing here.
  const fixed = template.groups.find((group) => group.id === wanted);
  // A module under the group's least size cannot serve it, whoever puts it there.
  const leastSize = fixed?.componentMinHundredths ?? 0;
  if (fixed && candidate.hundredths < leastSize) return tooSmall(leastSize);
  if (fixed) return { kind: 'fixed', groupId: fixed.id };
  const broken = ruleBrokenBy(candidate, template, days);
  if (broken) return { kind: 'none', ...broken };
  const open = template.groups.filter((group) => takesByItself(group, candidate));
  const fitting = open.filter((group) => candidate.hundredths >= (group.componentMinHundredths ?? 0));
  if (fitting.length > 0) return { kind: 'free', groupIds: fitting.map((group) => group.id) };
  const sizes = open.map((group) => group.componentMinHundredths ?? 0);
  return sizes.length > 0
    ? tooSmall(Math.min(...sizes))
    : { kind: 'none', code: 'needs-placing', data: {}, ruleId: null };
}

const tooSmall = (minHundredths: number): Eligibility => ({
  kind: 'none',
  code: 'size-not-allowed',
  data: { min: minHundredths / 100 },
  ruleId: null,
});

/**
 * Groups for a thesis, for named modules or for one category take only what is known to be that.
 * A title can name a listed module; nothing else is guessed, and the learner can place the rest.
 */
function takesByItself(group: Group, candidate: Candidate): boolean {
  if (group.kind === 'capstone') return candidate.isThesis === true;
  if (group.tag !== null) return candidate.tags?.includes(group.tag) ?? false;
  if (group.modules.length > 0) return group.modules.some((module) => bearsName(candidate, module));
  return true;
}
