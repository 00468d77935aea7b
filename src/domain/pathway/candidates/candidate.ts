import type { CreditAmount, Grade, Term } from '#src/domain/credential/credential.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import type { IndicativeEcts } from '#src/domain/credits/indicative-ects.ts';
import type { ReasonData } from '#src/domain/wallet/entry-state.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { Facts } from '#src/domain/wallet/known-facts.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import type { Change } from './change.ts';

/** How firmly something counts: said by the institution, earned, or still to come. */
export type Tier = 'recognised' | 'earned' | 'planned';

export const tiers: readonly Tier[] = ['recognised', 'earned', 'planned'];

/** `decided`: a component that an institution recognised a set of credentials as. */
export type CandidateKind = 'credential' | 'planned' | 'decided';

/** Something that can be placed in a qualification. */
export type Candidate = {
  /** The entry's or the planned module's id, or one made of the decision's id and the component's place in it. */
  id: string;
  kind: CandidateKind;
  /** The entries behind a component that was decided; left out for anything else. */
  entryIds?: readonly EntryId[];
  tier: Tier;
  title: LocalizedText;
  issuerName: LocalizedText | null;
  /** What can count, in hundredths of the qualification's unit: the decided amount where there is one. */
  hundredths: number;
  /** What the document states, or the same as `hundredths` where it states nothing in that unit. */
  statedHundredths: number;
  levels: readonly { scheme: string; level: string }[];
  /** 1 to 8, for the tint of its stone; null where not stated. */
  eqf: number | null;
  /** ISCED-F codes; empty where not stated. */
  fields: readonly string[];
  /** When it was awarded or is expected; null where not known. */
  date: IsoDate | null;
  /** Categories it is known to belong to; null where that is not known. */
  tags: readonly string[] | null;
  /**
   * Where the learning comes from: `own` for the awarding institution, `external` for any other,
   * and finer words such as `school`. Null where not known, as for most planned modules.
   */
  origins: readonly string[] | null;
  /** Null where that is not known. */
  isThesis: boolean | null;
  /** Codes and ids that name what was learned, beside its titles; empty where there are none. */
  codes: readonly string[];
  /** As issued and never converted; null where none is stated. */
  grade: Grade | null;
  /** The learner's word on whether its grade reaches what a rule asks; null where they said nothing. */
  gradeReached: boolean | null;
  /** How it was assessed, supervised and assured, in the document's terms. */
  assurance: Readonly<Record<'assessment' | 'supervision' | 'qualityAssurance', readonly Term[]>>;
  /** The learner's word on whether it was assessed and assured as a rule asks; null where they said nothing. */
  assured: boolean | null;
  /** The learner's word on whether another award has used its credits; null where they said nothing. */
  usedElsewhere: boolean | null;
  /** What is known of it without the learner's word; left out where nothing rests on that. */
  withoutWord?: RuleFacts;
  /** True where its checks could not all be made. It counts, and is said to. */
  unchecked: boolean;
  /** Nobody decided so: a what-if takes it for granted. Left out where nothing is. */
  assumed?: true;
  /** The decision it rests on or waits for. */
  decision: CandidateDecision | null;
  /** Another institution that recognised it, which does not bind this one; left out where none did. */
  decidedElsewhere?: string;
  /** The group its planner meant it for; null lets the allocation choose. */
  groupId: string | null;
};

/** What rules can use of a candidate beside its size, its tier and who issued it. */
export type RuleFacts = Facts &
  Pick<
    Candidate,
    | 'tags'
    | 'origins'
    | 'isThesis'
    | 'codes'
    | 'grade'
    | 'gradeReached'
    | 'assurance'
    | 'assured'
    | 'usedElsewhere'
  >;

type CandidateDecision = {
  id: string;
  outcome: 'pending' | 'recognised' | 'partial' | 'refused';
  institution: string;
  askedOn: IsoDate | null;
  decidedOn: IsoDate | null;
};

/** Why something is not used in a pathway. Each has its text as `allocation.reason.<code>`. */
export type NotUsedCode =
  | 'check-failed'
  | 'withdrawn'
  | 'suspended'
  | 'names-another'
  | 'status-list'
  | 'personal-document'
  | 'own-record'
  | 'unsigned'
  | 'no-credits'
  | 'credits-on-word'
  | 'credits-implausible'
  | 'other-unit-range'
  /** Even the high end of its range is less than what a group takes. */
  | 'other-unit-too-small'
  | 'other-unit'
  | 'decision-without-amount'
  | 'refused'
  /** A what-if takes a refusal for granted. */
  | 'assumed-refused'
  /** It was recognised as other components, which count in its place. */
  | 'counted-as'
  /** Not all credentials of the set that was decided on are here and fit to count. */
  | 'set-incomplete'
  /** Another decision is gone by for some of the set. */
  | 'decided-again'
  /** Planned, and not passed. */
  | 'module-failed'
  | 'duplicate'
  | 'counted-in-parts'
  | 'taken-out'
  | 'needs-placing'
  | 'size-not-allowed'
  /** Known to break a hard rule by itself. */
  | 'too-old'
  | 'size-outside'
  | 'grade-too-low'
  | 'not-assured'
  | 'used-elsewhere'
  /** A hard rule between modules keeps it out. */
  | 'excluded-by'
  | 'companion-missing'
  | 'cap-reached'
  | 'no-part-credit'
  | 'groups-full'
  | 'fits-no-better';

/** What the learner can do about it. */
export type NotUsedAction = 'see-check' | 'ask-decision' | 'place-anyway' | 'put-back' | 'none';

export type NotUsed = {
  id: string;
  kind: CandidateKind;
  title: LocalizedText;
  /** As stated, in its own unit; null where nothing is stated. */
  amount: CreditAmount | null;
  indicative: IndicativeEcts | null;
  code: NotUsedCode;
  data: ReasonData;
  action: NotUsedAction;
  /** What would let it count; left out where nothing single would, or the reason itself says what. */
  change?: Change;
};
