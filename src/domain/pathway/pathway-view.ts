import type { LocalizedText } from '../credential/stated.ts';
import type { Milestone, QualificationTemplate, Source } from '../qualification/template.ts';
import type { PersonCondition } from '../qualification/person-conditions.ts';
import type { RegimeId } from '../qualification/regimes.ts';
import type { Addition } from '../requirement/smallest-additions.ts';
import type { RuleType, Severity } from '../qualification/rule.ts';
import type { MissingDatum, RequirementState, RuleOutcome } from '../requirement/outcome.ts';
import type { IsoDate } from '../time.ts';
import type { ReasonData } from '../wallet/entry-state.ts';
import type { EntryId, RuleOverride } from '../wallet/records.ts';
import type { Candidate, CandidateKind, NotUsed, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { Change } from '#src/domain/pathway/candidates/change.ts';

/** Why something counts as it does. Each has its text as `allocation.reason.<code>`. */
export type CountedCode =
  | 'counted'
  | 'counted-in-part-group'
  | 'counted-in-part-cap'
  | 'counted-in-part-total'
  | 'not-counted-group-full';

/** A credential or planned module in its group. */
export type CountedItem = {
  id: string;
  kind: CandidateKind;
  /** The entries behind a component that was decided; left out for anything else. */
  entryIds?: readonly EntryId[];
  tier: Tier;
  title: LocalizedText;
  groupId: string;
  countedHundredths: number;
  /** What could have counted: `countedHundredths` and `surplusHundredths` add up to it. */
  offeredHundredths: number;
  surplusHundredths: number;
  /** What the document states; differs where a decision recognised another amount. */
  statedHundredths: number;
  eqf: number | null;
  date: IsoDate | null;
  unchecked: boolean;
  /** True where the learner fixed it here. */
  pinned: boolean;
  code: CountedCode;
  data: ReasonData;
  /** What would let it count, where nothing of it does; left out where nothing single would. */
  change?: Change;
  /** Ids of groups where it could stand as well, the same counting; left out where there is none. */
  couldAlso?: readonly string[];
  /** Nobody decided so: a what-if takes it for granted. Left out where nothing is. */
  assumed?: true;
  /** The decision it rests on or waits for. */
  decision: Candidate['decision'];
  /** Another institution that recognised it, which does not bind this one; left out where none did. */
  decidedElsewhere?: string;
};

/** Amounts by tier, in hundredths of the qualification's unit. */
type TierAmounts = Readonly<Record<Tier, number>>;

export type GroupView = {
  id: string;
  name: string;
  minHundredths: number;
  maxHundredths: number | null;
  /** How high its outline is drawn: its minimum, with its share of what the total asks beyond the groups. */
  drawnHundredths: number;
  counted: TierAmounts;
  surplusHundredths: number;
  /** What is still open up to `drawnHundredths`. */
  openHundredths: number;
  /** From the ground up: recognised, earned, planned; then by date. */
  items: readonly CountedItem[];
};

/** Where a rule comes from: a page that was read, or nowhere but common sense. */
export type RuleOrigin = { kind: 'source'; source: Source } | { kind: 'assumption' };

/** A title to be put in words: text `rule.title.<code>`. */
export type RuleTitle = { code: RuleTitleCode; data: ReasonData };

export type RuleTitleCode = RuleType | 'group-counted' | 'group-at-most' | 'totalCredits-range' | 'written';

export type RuleView = {
  id: string;
  type: RuleType;
  severity: Severity;
  title: RuleTitle;
  /** The rule in the template's own words; empty for the total and the groups. */
  text: string;
  /** What Cairn works out. */
  outcome: RuleOutcome;
  /** The least that would meet it, where it is unmet and adding something can; else empty. */
  additions: readonly Addition[];
  /** What is counted: `met` where the learner judged the rule themselves, else what Cairn works out. */
  state: RequirementState;
  /** The learner's own judgement, shown as their word; null where they made none. */
  override: RuleOverride | null;
  /** What it asks about the person, and since when the learner says that it is fulfilled. */
  conditions: readonly (PersonCondition & { confirmedOn: IsoDate | null })[];
  /** True where the state would be another without what the learner says about themselves. */
  restsOnConditions: boolean;
  /** What only the learner says, without which the state would be another; empty where nothing is. */
  onWord: readonly MissingDatum[];
  origin: RuleOrigin;
  /** The regime that adds it; null for a rule of the qualification's own. */
  regimeId: RegimeId | null;
  /** The group it is about, where it is about one. */
  groupId: string | null;
};

/** Each has its texts as `step.<code>.title`, `step.<code>.body` and `step.<code>.effect`. */
export type NextStepCode =
  | 'record-decision'
  /** A kept what-if took it to be recognised. */
  | 'ask-assumed'
  | 'ask-decision'
  | 'ask-decisions'
  | 'lapses-soon'
  | 'window-closes'
  | 'overdue'
  | 'set-date'
  | 'supply-level'
  | 'supply-field'
  | 'supply-category'
  | 'supply-date'
  | 'supply-origin'
  | 'supply-kind'
  | 'supply-grade'
  | 'supply-assurance'
  | 'supply-reuse'
  /** Whether something that is here is what an open group takes. */
  | 'ask-place'
  /** The same, where no title resembles what the group is called. */
  | 'ask-place-any'
  | 'add-planned'
  | 'add-module';

export type NextStep = {
  code: NextStepCode;
  /** The title of what it is about, to be inserted as `title`; null where it is about nothing yet. */
  title: LocalizedText | null;
  data: ReasonData;
  /** What it is about; empty for `add-planned` and `add-module`. */
  candidateIds: readonly string[];
  groupId: string | null;
  /** How many rules wait for it. */
  rulesWaiting: number;
  /** How much moves from one total to a better one. */
  movesHundredths: number;
};

/** What is earned in another unit, with both ends of what would count of it here, in hundredths. */
type ConvertedItem = {
  id: EntryId;
  title: LocalizedText;
  lowHundredths: number;
  highHundredths: number;
};

/** Everything a pathway's page shows, computed from records alone. */
export type PathwayView = {
  pathwayId: string;
  template: QualificationTemplate;
  unit: string;
  totals: {
    targetHundredths: number;
    recognised: number;
    earned: number;
    planned: number;
    surplus: number;
    /** What the whole plan leaves open of the target. */
    open: number;
    /** The last day something is planned for; null where nothing is or a date is not known. */
    plannedUntil: IsoDate | null;
  };
  groups: readonly GroupView[];
  rules: readonly RuleView[];
  overall: {
    state: Exclude<RequirementState, 'notCheckable'>;
    /** Over all rules, soft and advisory ones included. */
    counts: Readonly<Record<RequirementState, number>>;
    /** Rules of any state that rest on what only the learner says, their own judgements included. */
    onWord: number;
    /** Hard rules that Cairn cannot check: even if all others are met, these are open. */
    hardNotCheckable: number;
  };
  notUsed: readonly NotUsed[];
  /** What is in no total because of its unit, and could bring about this much once the institution decides. */
  inOtherUnits: readonly ConvertedItem[];
  nextSteps: readonly NextStep[];
  milestones: readonly Milestone[];
  /** Whether the best placement was proven; otherwise how far a better one could go at most. */
  allocation: { optimal: true } | { optimal: false; gap: { rules: number; hundredths: number } };
};
