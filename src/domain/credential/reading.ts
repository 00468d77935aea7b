import type { JsonObject } from '../json.ts';
import type { Result } from '../result.ts';
import type { Credential, FormatId, Packaging } from './credential.ts';

/** A file as the person handed it over. */
export type SourceFile = { name: string; bytes: Uint8Array };

/** Why a file could not be read. Each code has its sentence and its advice in `i18n`. */
export type ReadProblemCode =
  | 'empty-file'
  /** It was moved, or its folder closed, between being handed over and being read. */
  | 'file-gone'
  | 'file-too-large'
  | 'too-deep'
  | 'too-many-values'
  | 'too-slow'
  | 'not-json'
  | 'truncated'
  | 'text-not-utf-8'
  | 'duplicate-key'
  | 'picture-without-credential'
  | 'picture-too-large'
  | 'picture-damaged'
  | 'picture-holds-address'
  /** Its QR code can be read and holds something else. */
  | 'code-without-credential'
  | 'file-holds-address'
  /** The address that a file holds gave no usable answer. */
  | 'address-unanswered'
  /** A portfolio that was shared, as a page or a link, and opens with its passphrase only. */
  | 'portfolio-locked'
  /** A paper copy of a portfolio whose attached originals are not those that it was made with. */
  | 'portfolio-changed'
  /** A page for people, in HTML. */
  | 'web-page'
  | 'svg-not-well-formed'
  | 'jwt-malformed'
  | 'seal-malformed'
  | 'seal-detached'
  | 'not-a-credential'
  /** A document of an office program, a book or a program: `kind` says which. */
  | 'office-document'
  | 'archive-damaged'
  | 'archive-too-large'
  | 'archive-locked'
  | 'archive-in-archive'
  /** A list of issuers: it vouches for credentials and is none. */
  | 'issuer-list'
  /** A backup of a Cairn wallet: it is restored, never imported. */
  | 'wallet-backup'
  | 'pdf-without-credential'
  | 'pdf-damaged'
  | 'pdf-locked'
  | 'xml-not-well-formed'
  /** A document type declaration: entities are how XML is made to explode or to read other files. */
  | 'xml-with-declarations'
  | 'sd-jwt-malformed'
  /** Not a credential but the invitation to fetch one (OpenID4VCI): its text is `offer`, its host `issuer`. */
  | 'credential-offer'
  | 'format-not-supported-yet'
  | 'required-field-missing'
  | 'required-field-wrong';

/** `data` holds what a sentence may name: a field, a limit, a size. Never markup. */
export type ReadProblem = {
  code: ReadProblemCode;
  data: Readonly<Record<string, string | number>>;
};

/**
 * What the issuer left for a checker, exactly as found. The `at` of every fact is a pointer into
 * its `document`; a fact taken from a token's claims beside the document has the empty pointer. Verification works on this and
 * never on the normalised view, so that nothing a reader does can change a verdict.
 */
export type Secured =
  | { kind: 'none'; document: JsonObject }
  /** A JSON-LD document with one or more embedded `proof`s (VC Data Integrity, linked-data signatures). */
  | { kind: 'embedded-proof'; document: JsonObject; proofs: readonly JsonObject[] }
  /** A compact JWS whose payload is the credential, or carries it in `vc` (VC-JOSE-COSE, VC 1.1 section 6.3). */
  | { kind: 'jwt'; compact: string; header: JsonObject; payload: JsonObject; document: JsonObject }
  /**
   * A JSON-serialised or compact JAdES seal (ETSI TS 119 182-1). `payload` is exactly what stands
   * behind the dot of the signing input: the base64url text of the file, or with `b64: false` the
   * signed text itself. So the signing input is always `protectedHeader + '.' + payload`.
   */
  | {
      kind: 'jades';
      payload: string;
      /** True where the signing input takes the payload as it is (RFC 7797, `b64: false`). */
      payloadIsUnencoded: boolean;
      /** Never empty. The first is the issuer's own by custom; others sign beside it. */
      signatures: readonly SealSignature[];
      document: JsonObject;
    }
  /** Open Badges 2.0 hosted verification: the truth is at `assertionUrl`. */
  | { kind: 'hosted'; assertionUrl: string | null; document: JsonObject }
  /** Open Badges 2.0 signed verification: a compact JWS with the key at `verification.creator`. */
  | { kind: 'open-badges-jws'; compact: string; header: JsonObject; document: JsonObject }
  /**
   * An SD-JWT (RFC 9901) as it was handed over. `document` is what the holder disclosed: the signed
   * payload with the disclosures put in their places, or the credential that stands in its `vc` or `elm`.
   */
  | { kind: 'sd-jwt'; sdJwt: SdJwtParts; document: JsonObject }
  /** Blockcerts 2: the receipt of a Merkle tree beside the document (`signature`, Chainpoint 2 / MerkleProof2017). */
  | { kind: 'merkle-receipt'; document: JsonObject; receipt: JsonObject }
  /**
   * No signature of its own, inside a record that has one: the record's signature covers these words too.
   * `record` is one and the same object for all members of a record.
   */
  | { kind: 'within'; document: JsonObject; record: Secured }
  /** XML with no signature that Cairn checks; `sealed` where an XML signature is there all the same. */
  | { kind: 'xml'; document: JsonObject; sealed: boolean };

/** One signature of a seal. `unprotected` stands outside of what was signed: time stamps, revocation data. */
export type SealSignature = {
  protectedHeader: string;
  header: JsonObject;
  signature: string;
  unprotected: JsonObject;
};

/** The parts of an SD-JWT between its tildes, unchanged. `keyBindingJwt` is null where the holder added none. */
export type SdJwtParts = {
  issuerJwt: string;
  header: JsonObject;
  payload: JsonObject;
  disclosures: readonly string[];
  keyBindingJwt: string | null;
};

/** One credential found in a file, with what is needed to check it. */
export type ReadCredential = {
  credential: Credential;
  secured: Secured;
  /** Structural faults that the format's own standard calls errors. The credential is still shown. */
  structureFaults: readonly StructureFault[];
  /**
   * Hex SHA-256 of the signed text itself, so that a badge is recognised outside its picture too.
   * Of several credentials in one text, each further one has its position hashed with it.
   */
  contentSha256: string;
  /** The credential without its wrapping: the JSON or JWT text that was inside the picture or the file. */
  documentText: string;
  /**
   * Where this credential stands inside another of the same file, as in a Comprehensive Learner Record:
   * that one's position in `ReadSuccess.credentials`, which comes before this one's. Null at the top.
   */
  parent: number | null;
  /** The presentation it was handed over in, where that is signed: by whoever presented it, not by the issuer. */
  presentation?: Presentation;
};

/** A signed presentation, one and the same object for all credentials in it. */
export type Presentation = Extract<Secured, { kind: 'embedded-proof' | 'jwt' }>;

/**
 * A member of a presentation, list, record or archive that could not be read while others could. `at` is its
 * JSON Pointer, or its path in the archive.
 */
export type UnreadMember = { at: string; problem: ReadProblem };

/** A fault and the JSON Pointer of the place that shows it. */
export type StructureFault = {
  code: 'field-missing' | 'field-wrong-type' | 'field-wrong-value' | 'dates-reversed' | 'unknown-terms';
  at: string;
};

export type ReadSuccess = {
  format: FormatId;
  packaging: Packaging;
  /** In document order, never empty; a credential that holds others comes before them. */
  credentials: readonly ReadCredential[];
  unread: readonly UnreadMember[];
};

/** One file, read. `sha256` (hex, of the file's bytes) is the key under which it is stored. */
export type Reading = {
  fileName: string;
  sha256: string;
  mediaType: string;
  outcome: Result<ReadSuccess, ReadProblem>;
  /** The address whose answer was read in place of the file, which only names it; absent where none was followed. */
  followed?: string;
};

/** Where an address may be looked up; see `DocumentSource`. */
export type AddressSource = (url: string) => Promise<Result<{ bytes: Uint8Array }, unknown>>;

/** A decoded picture: rows from the top, four bytes (red, green, blue, opacity) for each pixel. */
export type Pixels = { width: number; height: number; data: Uint8Array | Uint8ClampedArray };

/** Reads files of any supported format. Never throws for bad input; contacts nobody by itself. */
export type CredentialReader = {
  /**
   * @param options - with a `source`, an https address that is all a file holds is followed once. Absent: it is
   * told as `picture-holds-address` or `file-holds-address`.
   */
  read(file: SourceFile, options?: { source?: AddressSource }): Promise<Reading>;
  /**
   * The files in an archive (ZIP), each under its path there; `null` for any other file. Nothing in it
   * is read as a credential yet. An inspector opens a shared portfolio in the same way (`portfolio-locked`).
   *
   * Codes: `archive-damaged`, `archive-too-large`, `archive-locked`, `wallet-backup`, `empty-file`.
   */
  membersOf(file: SourceFile): Promise<Result<readonly SourceFile[], ReadProblem> | null>;
};
