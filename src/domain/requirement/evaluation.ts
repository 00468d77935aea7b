import type { Candidate } from '../pathway/candidate.ts';
import type { ParametersOf, RuleType } from '../qualification/rule.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import type { IsoDate } from '../time.ts';
import type { RuleOutcome } from './outcome.ts';

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
};

/** Judges one rule. Never returns `met` for what it does not know. */
export type Evaluator<T extends RuleType> = (parameters: ParametersOf<T>, plan: Plan) => RuleOutcome;
