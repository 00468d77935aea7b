import { iscedCodeOf } from '../credential/isced-f.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import { levelRange } from '../qualification/national-levels.ts';
import type { ParametersOf } from '../qualification/rule.ts';
import type { IsoDate } from '../time.ts';
import { assures } from './assurances.ts';
import { yearsAfter } from './calendar.ts';
import { gradeReaches } from './grades.ts';
import { bearsName, sameName } from './names.ts';
import { cameFrom } from './origin.ts';

/**
 * What a rule asks of a single candidate, answered the same way wherever it is asked: by the
 * evaluators, which judge a whole plan, and by the allocation, which looks for one. `null` means that
 * it is not known.
 */
export type Answer = boolean | null;

/** `minCreditsAtLevel`: surely at the level or above. */
export function isAtLevelOrAbove(
  candidate: Candidate,
  { scheme, level }: Pick<ParametersOf<'minCreditsAtLevel'>, 'scheme' | 'level'>,
): Answer {
  const range = level === null ? null : levelRange(candidate.levels, scheme);
  if (range === null || level === null) return null;
  return range.low >= level ? true : range.high < level ? false : null;
}

/** `maxCreditsAtLevel`: surely at the level or below. */
export function isAtLevelOrBelow(
  candidate: Candidate,
  { scheme, level }: Pick<ParametersOf<'maxCreditsAtLevel'>, 'scheme' | 'level'>,
): Answer {
  const range = levelRange(candidate.levels, scheme);
  if (range === null) return null;
  return range.high <= level ? true : range.low > level ? false : null;
}

/** `recognitionCap`: from one of the capped origins. */
export const isUnderCap = (
  candidate: Candidate,
  { sources }: Pick<ParametersOf<'recognitionCap'>, 'sources'>,
): Answer => cameFrom(candidate, sources);

/** `residency`: taught by the awarding institution or a declared partner. */
export function isResident(
  candidate: Candidate,
  { issuers }: Pick<ParametersOf<'residency'>, 'issuers'>,
): Answer {
  if (candidate.origins?.includes('own') || isIssuedBy(candidate, issuers)) return true;
  return candidate.origins === null ? null : false;
}

/** `issuerWhitelist`: from the offer. A list that only describes its issuers names none of them. */
export function isFromListedIssuer(
  candidate: Candidate,
  { issuers }: Pick<ParametersOf<'issuerWhitelist'>, 'issuers'>,
): boolean {
  return (candidate.origins?.includes('own') ?? false) || isIssuedBy(candidate, issuers);
}

const isIssuedBy = (candidate: Candidate, issuers: readonly string[]): boolean =>
  Object.values(candidate.issuerName ?? {}).some((name) => issuers.some((listed) => sameName(name, listed)));

/**
 * `fieldShare`, for the prefixes given: an ISCED-F code that starts with one of them. A broader code
 * that a prefix refines leaves it open.
 */
export function isInField(candidate: Candidate, prefixes: readonly string[]): Answer {
  const codes = candidate.fields.map((field) => iscedCodeOf(field) ?? '').filter((code) => code !== '');
  if (codes.some((code) => prefixes.some((prefix) => code.startsWith(prefix)))) return true;
  const isOpen =
    codes.length === 0 || codes.some((code) => prefixes.some((prefix) => prefix.startsWith(code)));
  return isOpen ? null : false;
}

/** `categoryShare` and limits on a category. */
export const isInCategory = (candidate: Candidate, { tag }: { tag: string }): Answer =>
  candidate.tags?.includes(tag) ?? null;

/** `requiredModules`: which of the listed modules it is, itself or as a declared equivalent, by index. */
export function modulesOf(
  candidate: Candidate,
  { modules, equivalents }: Pick<ParametersOf<'requiredModules'>, 'modules' | 'equivalents'>,
): number[] {
  return modules.flatMap((module, index) => {
    const same = equivalents.filter((names) => names.some((name) => sameName(name, module))).flat();
    return [module, ...same].some((name) => bearsName(candidate, name)) ? [index] : [];
  });
}

/** `corequisite` and `exclusion`: which side of a pair it is; both are false for most. */
export const sidesOf = (
  candidate: Candidate,
  [one, other]: readonly [string, string],
): { one: boolean; other: boolean } => ({
  one: bearsName(candidate, one),
  other: bearsName(candidate, other),
});

/** `capstone` without a group of its own: a thesis or project, done where the rule wants it. Its size is not asked here. */
export function isCapstone(
  candidate: Candidate,
  { atAwardingInstitution }: Pick<ParametersOf<'capstone'>, 'atAwardingInstitution'>,
): Answer {
  const isDoneThere = atAwardingInstitution ? isResident(candidate, { issuers: [] }) : true;
  if (candidate.isThesis === false || isDoneThere === false) return false;
  return candidate.isThesis === null || isDoneThere === null ? null : true;
}

/**
 * `currency`: older than allowed on the day its age is measured, both ends included. What is planned
 * has no age but at completion.
 *
 * @param days - today, and the day on which everything planned will be done (today where nothing is)
 */
export function isTooOld(
  candidate: Candidate,
  { years, measure }: ParametersOf<'currency'>,
  days: { today: IsoDate; completion: IsoDate },
): Answer {
  const isPlanned = candidate.tier === 'planned';
  if (isPlanned && measure !== 'award-to-completion') return false;
  if (candidate.date === null) return isPlanned ? false : null;
  return yearsAfter(candidate.date, years) < measuredOn(candidate, measure, days);
}

function measuredOn(
  { tier, decision }: Candidate,
  measure: ParametersOf<'currency'>['measure'],
  days: { today: IsoDate; completion: IsoDate },
): IsoDate {
  if (measure === 'award-to-completion') return days.completion;
  // What was recognised has been transferred: its age stopped to matter on that day.
  const transferred = measure === 'award-to-transfer' && tier === 'recognised' ? decision?.decidedOn : null;
  return transferred ?? days.today;
}

/** `componentSize`: the size it was issued with lies in the range, whatever of it counts. */
export function hasSize(
  { statedHundredths: size }: Candidate,
  rule: Pick<ParametersOf<'componentSize'>, 'minHundredths' | 'maxHundredths' | 'belowHundredths'>,
): boolean {
  return (
    size >= (rule.minHundredths ?? 0) &&
    size <= (rule.maxHundredths ?? Infinity) &&
    size < (rule.belowHundredths ?? Infinity)
  );
}

/** `gradeMin`: by the grade in its own scale, else by the learner's word. What is planned has no grade yet. */
export const reachesGrade = (candidate: Candidate, rule: ParametersOf<'gradeMin'>): Answer =>
  gradeReaches(candidate.grade, rule) ?? candidate.gradeReached;

/** `assurance`: by what is stated, else by the learner's word. */
export const isAssured = (candidate: Candidate, rule: ParametersOf<'assurance'>): Answer =>
  assures(candidate.assurance, rule) ?? candidate.assured;

/** `noDoubleCounting` across awards: what is only planned can have been used nowhere. */
export const isUsedElsewhere = (candidate: Candidate): Answer =>
  candidate.usedElsewhere ?? (candidate.tier === 'planned' ? false : null);
