import type { Credential, CreditAmount } from '../credential/credential.ts';
import type { EctsHundredths } from '../credential/ects.ts';
import type { LocalizedText } from '../credential/stated.ts';
import type { JsonObject } from '../json.ts';
import type { Channel } from '../portfolio/channel.ts';
import type { IsoDate, IsoDateTime } from '../time.ts';
import type { VerificationReport } from '../verification/check.ts';
import type { Identity } from '../verification/identity.ts';
import type { Additions } from './additions.ts';
import type { FetchedFrom } from './fetched-from.ts';

/** An original, byte for byte as it was handed over. The key is its hash, never a name or an id inside it. */
export type StoredFile = {
  sha256: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  addedOn: IsoDateTime;
  /** Absent for a file that was handed over. */
  fetched?: FetchedFrom;
};

/** `<file sha256>.<index of the credential in the file>`. A record typed in without a file has a hash of its own. */
export type EntryId = string;

/** One line of the wallet: what a file said, what the checks said, and what the learner added. */
export type WalletEntry = {
  id: EntryId;
  fileSha256: string;
  /** The files behind a record of the learner's own, as keys of `StoredFile`; none for a credential. */
  attachments: readonly string[];
  /** Position among the credentials of its file. */
  index: number;
  /** Position, in the same file, of the credential that this one stands in; null at the top. */
  parent: number | null;
  /** Hash of the signed text, alike for a badge and the picture it was baked into. */
  contentSha256: string;
  addedOn: IsoDateTime;
  /** Derived from the file; rebuilt by reading it again. An own record has format `own-record`. */
  credential: Credential;
  /** The latest checks. Derived from the file and from what the network said that day. */
  report: VerificationReport;
  /** The learner's own words; shared only if chosen. Empty where there are none. */
  note: string;
  /** What the learner knows and the issuer left out. */
  additions: Additions;
  /** The learner says that this is another thing than the one it looks like; see `relationOf`. */
  countsApart: boolean;
  /** Set while the entry waits in "Removed"; null for an entry in the wallet. */
  removedOn: IsoDateTime | null;
};

/** What an institution said about credits earned elsewhere, as the learner recorded it. */
export type RecognitionDecision = {
  id: string;
  /** The entries it covers. A set may be recognised as a different amount than its sum. */
  entryIds: readonly EntryId[];
  /** Who decides, in the learner's words. */
  institution: string;
  outcome: 'pending' | 'recognised' | 'partial' | 'refused';
  askedOn: IsoDate | null;
  decidedOn: IsoDate | null;
  /** What was recognised; null means the amounts the credentials state. */
  ectsHundredths: EctsHundredths | null;
  /**
   * What the set was recognised as, where that is another set: these count in place of the entries, and
   * `ectsHundredths` is their sum. Empty where each entry stays what it is.
   */
  recognisedAs: readonly RecognisedComponent[];
  reference: string;
  note: string;
  /** The pathway whose institution decided; null where it was recorded without one. */
  pathwayId: string | null;
  /** The letter that says so: the key of a `StoredFile`, kept as long as the decision is. Null for none. */
  letterSha256: string | null;
};

/** A component of the receiving programme that a set of credentials was recognised as. */
export type RecognisedComponent = {
  title: string;
  ectsHundredths: EctsHundredths;
  /** Null where the decision names none. */
  level: { scheme: string; level: string } | null;
  /** The group of the pathway it was recognised for; null lets the allocation choose. */
  groupId: string | null;
};

/** A module the learner means to take. */
export type PlannedModule = {
  id: string;
  title: string;
  provider: string;
  ectsHundredths: EctsHundredths;
  /** The unit of the amount, for a qualification that counts in its own; absent means ECTS. */
  unit?: string;
  /** A thesis or final project; absent for an ordinary module. */
  kind?: 'thesis';
  /** Its ISCED-F code, leading zeros kept; absent where not known. */
  field?: string;
  eqf: number | null;
  /** A level in a national framework or the institution's own scheme; absent where not known. */
  level?: { scheme: string; level: string };
  /** When it should be done; null where not yet known. */
  expectedOn: IsoDate | null;
  /** The group it is meant for; null lets the allocation choose. */
  groupId: string | null;
  /** The offer of the catalogue it was planned from; absent for one that was typed in. */
  offerId?: string;
  /** Set where it was not passed, or a what-if assumes so: it stays in the plan and gives nothing. */
  failed?: true;
};

/** A learner's plan toward one qualification. Targets change the view, never the wallet. */
export type Pathway = {
  id: string;
  /** A built-in template's id, or that of a template of the learner's own. */
  templateId: string;
  /** The learner's name for this plan; empty for the qualification's own. */
  name: string;
  createdOn: IsoDateTime;
  planned: readonly PlannedModule[];
  /** Credentials the learner has fixed to a group (`groupId`) or taken out (`null`). */
  pins: readonly { entryId: EntryId; groupId: string | null }[];
  /** Entries the learner says the awarding institution itself issued within this qualification. */
  ownInstitutionIssuers: readonly string[];
  /** What this qualification's rules ask about a credential or module and no document states. */
  answers: readonly ItemAnswer[];
  /** Regimes (national overlays) that are switched on, by id; see `regimes.ts`. */
  regimeIds: readonly string[];
  /** Rules that the learner judges in their own words. */
  overrides: readonly RuleOverride[];
  /** Conditions about the person that the learner says are fulfilled, by the key of `person-conditions.ts`. */
  confirmed: readonly { key: string; on: IsoDate }[];
  /** Where things stood when the learner last changed the plan: an answer that is as good moves nothing. */
  lastPlacement: readonly { itemId: string; groupId: string }[];
  /** Set on a what-if: a copy of the named pathway, to be kept as the plan or thrown away. Null for a plan. */
  scratchOf: string | null;
  /** What a what-if takes for granted of decisions; always empty for a plan. */
  assumed: readonly AssumedDecision[];
  /** The plan that this one is a copy of: what was decided for it counts here too. Absent for any other plan. */
  copiedFrom?: string;
  /** Credentials that a kept what-if took to be recognised: to be asked for. Absent where there are none. */
  askFor?: readonly EntryId[];
};

/** The learner's own judgement of a rule. Shown as their word beside what Cairn works out. */
export type RuleOverride = {
  ruleId: string;
  /** `met`: the learner knows that it is fulfilled. `waived`: it does not apply to them. */
  as: 'met' | 'waived';
  /** Why, in their words. */
  note: string;
  on: IsoDate;
};

/** A decision that nobody made: it lives in a what-if only, and is never kept as a recognition. */
export type AssumedDecision = {
  entryIds: readonly EntryId[];
  outcome: 'recognised' | 'refused';
  /** Null for what the credentials state. */
  ectsHundredths: EctsHundredths | null;
};

/** A template of the learner's own, as written in the published template format. */
export type OwnTemplate = {
  /** The `id` in `json`. */
  id: string;
  json: JsonObject;
  /** The template it was copied from; null for one made from nothing or brought in as a file. */
  basedOn: string | null;
  changedOn: IsoDateTime;
};

/** A module that somebody offers, read from a catalogue file. */
export type Offer = {
  id: string;
  title: LocalizedText;
  /** Empty where the catalogue names none. */
  provider: string;
  /** In its own unit; null where none is stated. */
  credits: CreditAmount | null;
  levels: readonly { scheme: string; level: string }[];
  /** ISCED-F codes, leading zeros kept; empty where not stated. */
  fields: readonly string[];
  /** Words the catalogue files it under. */
  tags: readonly string[];
  isThesis: boolean | null;
  /** Where more is said; an http(s) address or null. Never fetched. */
  url: string | null;
  /** When it ends next; null where not stated. */
  endsOn: IsoDate | null;
  /** The catalogue file it was read from: the name it had, and when. */
  catalogue: { name: string; readOn: IsoDateTime };
};

/** The learner's answer to what rules ask about one credential or planned module; absent parts are open. */
export type ItemAnswer = {
  itemId: string;
  /** All categories of this qualification that it belongs to; empty for none of them. */
  tags?: readonly string[];
  /** `own` where the awarding institution teaches it, else a word of the rules or `external`. */
  origin?: string;
  isThesis?: boolean;
  /** Whether another award has used these credits already. */
  usedElsewhere?: boolean;
  /** The grade on its scale meets what a rule asks: said by the learner where scales cannot be compared. */
  gradeReached?: boolean;
  /** It was assessed, supervised and assured as a rule asks. */
  assured?: boolean;
};

/** What went out, when, to whom. Kept on this device only. */
export type ShareRecord = {
  id: string;
  sharedOn: IsoDateTime;
  /** As the learner noted it; may be empty. */
  recipient: string;
  channel: Channel;
  /** It opens with a passphrase only, which is kept nowhere. Absent where anybody who has it can open it. */
  locked?: true;
  entryIds: readonly EntryId[];
  /** What the page of readers added up when it went out; absent where it was not noted. */
  statedHundredths?: EctsHundredths;
  pathwayId: string | null;
  /** The day after which readers are asked to stop; null for none. */
  stopAfter: IsoDate | null;
  /** The link itself, so that it can be copied again; empty for what went out as a file. */
  link: string;
  /** What readers could see: topics of `Disclosure`. Empty where it was not noted. */
  topics: readonly string[];
  /** The learner's own note about it. */
  note: string;
};

export type Settings = {
  /** BCP 47 tag; null follows the browser. */
  language: string | null;
  /** The learner's own name, for "is it about you" and as what a portfolio is headed with until they say otherwise. */
  holderName: string;
  /**
   * The name that readers were shown last, empty for none; absent where it is `holderName`. No credential is ever
   * compared with it.
   */
  sharingName?: string;
  /** In what other ways they are known. Compared on the device, never sent or shared. */
  identities: readonly Identity[];
  lastBackupOn: IsoDateTime | null;
  /**
   * Names the latest change of who the learner is or of their lists that the kept reports do not show yet; absent
   * where there is none. The store's to say: what is handed to `saveSettings` is not looked at.
   */
  recheckDue?: string;
};
