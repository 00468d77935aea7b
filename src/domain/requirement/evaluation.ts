import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { ParametersOf, RuleType } from '../qualification/rule.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import type { IsoDate } from '../time.ts';
import type { RequirementState, RuleOutcome } from './outcome.ts';

/** A candidate in its group, with what of it counts there. */
export type Placed = {
  candidate: Candidate;
  groupId: string;
  countedHundredths: number;
  /** The part that no longer fits: shown, and counted nowhere. */
  surplusHundredths: number;
};

/** What rules judge: the whole plan as it is placed. Earlier in a list is firmer, then older. */
export type Plan = {
  template: QualificationTemplate;
  placed: readonly Placed[];
  /** The day on which ages and windows are judged. */
  today: IsoDate;
  /** Conditions about the person that the learner says are fulfilled, by key; absent where they said nothing. */
  confirmed?: ReadonlySet<string>;
  /** What is earned in another unit, counts nowhere, and could count after a decision; absent for none. */
  inOtherUnits?: readonly InOtherUnit[];
  /** Judges another award over what counts in this plan; absent where no other award is at hand. */
  judgeLower?: (templateId: string) => LowerAward | null;
};

/** Something earned in another unit: both ends of what it may come to in the qualification's. */
export type InOtherUnit = { candidate: Candidate; lowHundredths: number; highHundredths: number };

/** What an award on the way comes to over the same plan. */
export type LowerAward = {
  name: string;
  state: Exclude<RequirementState, 'notCheckable'>;
  /** What is short of its total. */
  missingHundredths: number;
};

/** Judges one rule. Never returns `met` for what it does not know. */
export type Evaluator<T extends RuleType> = (parameters: ParametersOf<T>, plan: Plan) => RuleOutcome;
