import type { IsoDate, IsoDateTime } from '../time.ts';
import type { LocalizedText, Stated } from './stated.ts';

/** The families Cairn reads, whatever they were wrapped in. */
export type FormatId =
  | 'open-badges-3'
  | 'open-badges-2'
  | 'clr-2'
  | 'elm-3'
  /** Europass Digital Credentials of 2019 to 2022, in XML. */
  | 'edci-xml'
  /** EMREX ELMO: a transcript of records in XML. */
  | 'elmo'
  | 'sd-jwt-vc'
  | 'blockcerts'
  | 'w3c-vc'
  | 'own-record';

/** How the credential travelled: as text, in a token, in a picture or document, or inside a seal. */
export type Packaging = 'json' | 'jwt' | 'sd-jwt' | 'xml' | 'png' | 'svg' | 'qr' | 'pdf' | 'jades';

/** A person or organisation as the document names it. `id` is null where none is given. */
export type Party = {
  id: string | null;
  name: LocalizedText | null;
  url: string | null;
  email: string | null;
  /** ISO 3166-1 alpha-2 where it could be told, else the document's own code. */
  country: string | null;
  /** Other registered identifiers: VAT, eIDAS, ROR … as the document writes them. */
  identifiers: readonly { scheme: string | null; value: string }[];
};

/** The recipient. Hashed identities are kept as they are: Cairn never guesses them. */
export type Learner = {
  id: string | null;
  name: string | null;
  dateOfBirth: IsoDate | null;
  nationalId: string | null;
  email: string | null;
  address: string | null;
  hashedIdentity: { identity: string; salt: string | null; type: string | null } | null;
};

/**
 * A credit amount in the unit the issuer used. The unit is an id of
 * `credit-systems.json` ('ECTS', 'UK-CATS', 'ECVET' …), else the issuer's own word, or
 * `undeclared` where the document gives a bare number: such a number is never ECTS.
 */
export type CreditAmount = { hundredths: number; unit: string };

/** A level in a named scheme: 'EQF', 'QF-EHEA', or a national framework's id. */
export type Level = { scheme: string; level: string; label: LocalizedText | null; uri: string | null };

export type LearningOutcome = {
  text: LocalizedText;
  /** ESCO or other skill terms that the issuer links to this outcome. */
  skills: readonly { uri: string | null; name: LocalizedText | null; framework: string | null }[];
};

/** A coded concept or a plain sentence. `uri` is null for plain text. */
export type Term = { uri: string | null; text: LocalizedText };

export type Assessment = {
  /** Null where only a grade is given. */
  type: Term | null;
  title: LocalizedText | null;
};

/** A grade as issued, with its scale. Cairn never converts it. */
export type Grade = { value: string; scale: LocalizedText | null };

export type Link = { url: string; name: LocalizedText | null };

/** A picture: bytes inside the document, or an address that Cairn shows as text and never fetches. */
export type CredentialImage = { kind: 'embedded'; dataUrl: string } | { kind: 'remote'; url: string };

/**
 * The normalised view of one credential: what the document says, in one shape for all
 * formats. Absent facts are `null` or an empty list; nothing here is guessed. It is
 * derived from the original bytes and can always be rebuilt from them.
 */
export type Credential = {
  format: FormatId;
  /** The format's own version or profile, for display: 'VC 2.0', 'edubadges' … */
  profile: string | null;
  packaging: Packaging;
  /** The document's own id. Shown, never used as a key: different credentials share ids. */
  documentId: string | null;
  types: readonly string[];
  /** Codes of what was learned, as a catalogue lists it; left out where none is stated. */
  codes?: readonly Stated<string>[];
  /** Never empty: documents that name nothing are refused with a structure problem or titled by type. */
  title: Stated<LocalizedText>;
  description: Stated<LocalizedText> | null;
  learner: Stated<Learner> | null;
  issuer: Stated<Party>;
  awardingBody: Stated<Party> | null;
  issuerCountry: Stated<string> | null;
  /** When the learning was awarded: a day or an instant, as the document has it. */
  awardedOn: Stated<IsoDateTime> | null;
  /** From and until when this signed copy is valid: not the learning's own expiry. */
  validFrom: Stated<IsoDateTime> | null;
  validUntil: Stated<IsoDateTime> | null;
  outcomes: readonly Stated<LearningOutcome>[];
  /** All amounts stated, in document order. */
  credits: readonly Stated<CreditAmount>[];
  /** Hours, as stated. Durations that a person must judge (`P60M`) stand in `furtherInformation`. */
  workloadHours: Stated<number> | null;
  levels: readonly Stated<Level>[];
  /** ISCED-F 2013 codes as strings, leading zeros kept. */
  fields: readonly Stated<string>[];
  assessments: readonly Stated<Assessment>[];
  participation: readonly Stated<Term>[];
  qualityAssurance: readonly Stated<Term>[];
  prerequisites: Stated<LocalizedText> | null;
  supervision: readonly Stated<Term>[];
  grade: Stated<Grade> | null;
  stackability: Stated<LocalizedText> | null;
  furtherInformation: readonly Stated<LocalizedText>[];
  image: Stated<CredentialImage> | null;
  evidence: readonly Stated<Link>[];
  /** Sub-achievements inside this one. Their credits are part of, never beside, this one's. */
  parts: readonly Credential[];
};
