import type { Credential } from './credential.ts';
import { saysWho } from './shown-names.ts';
import type { Stated } from './stated.ts';

/**
 * The European standard elements of a micro-credential, in the order of the
 * Council Recommendation of 16 June 2022 (2022/C 243/02), Annex I: eleven mandatory, five optional.
 */
export const mandatoryElements = [
  'learner',
  'title',
  'issuerCountry',
  'awardingBody',
  'dateIssued',
  'learningOutcomes',
  'workload',
  'level',
  'assessmentType',
  'participation',
  'qualityAssurance',
] as const;
export const optionalElements = [
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'furtherInformation',
] as const;

export type ElementKey = (typeof mandatoryElements)[number] | (typeof optionalElements)[number];

const facts: Record<ElementKey, (c: Credential) => readonly (Stated<unknown> | null)[]> = {
  learner: (c) => [c.learner],
  title: (c) => [c.title],
  issuerCountry: (c) => [c.issuerCountry],
  awardingBody: (c) => (c.awardingBody && saysWho(c.awardingBody.value) ? [c.awardingBody] : []),
  dateIssued: (c) => [c.awardedOn],
  learningOutcomes: (c) => c.outcomes,
  workload: (c) => [c.workloadHours, ...c.credits],
  level: (c) => c.levels,
  assessmentType: (c) => c.assessments.filter((a) => a.value.type !== null || a.value.title !== null),
  participation: (c) => c.participation,
  qualityAssurance: (c) => c.qualityAssurance,
  prerequisites: (c) => [c.prerequisites],
  supervision: (c) => c.supervision,
  grade: (c) => [c.grade],
  stackability: (c) => [c.stackability],
  furtherInformation: (c) => c.furtherInformation,
};

/**
 * Whether what stands for `prerequisites` is what the learner had to do: Open Badges and what follows them
 * state `criteria` for earning an achievement (3.0, Criteria), and no conditions of entry.
 */
export const statesCriteria = ({ format }: Pick<Credential, 'format'>): boolean =>
  ['open-badges-2', 'open-badges-3', 'blockcerts'].includes(format);

/** The facts a credential states for one element; empty where it states none. */
export function factsFor(credential: Credential, element: ElementKey): readonly Stated<unknown>[] {
  return facts[element](credential).filter((fact) => fact !== null);
}

/** Which of the given elements are stated, and which are not. Complete never means recognised. */
export function completeness(
  credential: Credential,
  elements: readonly ElementKey[] = mandatoryElements,
): { present: ElementKey[]; missing: ElementKey[] } {
  const present = elements.filter((element) => factsFor(credential, element).length > 0);
  return { present, missing: elements.filter((element) => !present.includes(element)) };
}
