import type { LocalizedText } from '../credential/stated.ts';
import type { SourceFile } from '../credential/reading.ts';
import type { JsonObject } from '../json.ts';
import type { Result } from '../result.ts';

/** Why an offer leads to no credential. What is said about whom stands in `IssuanceProblem.data`. */
export type IssuanceProblemCode =
  /** The text is no offer, or not one of the standard's shape. */
  | 'offer-malformed'
  /** A host that is named is not reached over https. */
  | 'offer-not-https'
  /** The issuer wants the person to sign in first, which Cairn does not do. */
  | 'offer-needs-sign-in'
  /** The offer does not say by what right the credential could be asked for; the issuer would have to be asked. */
  | 'offer-without-grant'
  /** The offer names a credential that the issuer does not describe. */
  | 'credential-unknown'
  /** Somebody has to be contacted whom the person has not agreed to: ask, and try again. */
  | 'host-not-agreed'
  /** No answer: no network, no such host, or a host that does not answer pages of other sites. */
  | 'host-unreachable'
  /** An answer that is not what the standard asks for. */
  | 'answer-unusable'
  /** The issuer wants a proof that a key in a browser cannot give. */
  | 'proof-not-possible'
  /** The issuer sends credentials in encrypted answers only. */
  | 'encryption-required'
  /** The code is wrong, or the offer was used before or has run out. */
  | 'code-refused'
  /** Refused for another reason; `error` is the standard's word for it. */
  | 'request-refused';

/** `data` holds what a sentence may name. Never markup. */
export type IssuanceProblem = {
  code: IssuanceProblemCode;
  data: Readonly<Record<string, string | number>>;
};

/** A code that reaches the person by another way than the offer, such as a letter. */
export type TransactionCode = {
  isNumeric: boolean;
  /** Null where the issuer does not say. */
  length: number | null;
  /** What the issuer says about where to find it; empty where nothing. */
  description: string;
};

export type OfferedCredential = {
  configurationId: string;
  /** As the issuer calls it; null where it gives no name. */
  name: LocalizedText | null;
};

/** An offer with what the issuer says about itself. Nobody has signed any of it. */
export type OpenedOffer = {
  /** The address that the issuer is known by. */
  issuer: string;
  issuerName: LocalizedText | null;
  credentials: readonly OfferedCredential[];
  /** Null where the offer alone is enough. */
  transactionCode: TransactionCode | null;
  /** All hosts that collecting contacts, sorted. */
  hosts: readonly string[];
};

/** What came of collecting. Each part may be empty, never all of them. */
export type Collected = {
  /** The credentials, as the issuer sent them. */
  files: readonly SourceFile[];
  /** Credentials that the issuer makes later; ask again with `collectPending`. */
  pending: readonly PendingCredential[];
  refused: readonly { credential: OfferedCredential; problem: IssuanceProblem }[];
};

/** A credential that is not ready. It is known only until the page is left. */
export type PendingCredential = {
  credential: OfferedCredential;
  transactionId: string;
  /** Seconds to wait before asking again; null where the issuer does not say. */
  waitSeconds: number | null;
};

/**
 * Takes credentials that are offered, by OpenID for Verifiable Credential Issuance 1.0 and its drafts 11 to
 * 15, where the offer carries its own authorisation ("pre-authorized code").
 */
export type Issuance = {
  /** The host that opening the offer contacts first. Contacts nobody. */
  firstHost(offer: string): Result<string, IssuanceProblem>;
  /**
   * Asks the issuer what it offers. An offer is used up by collecting, not by this.
   *
   * @param agreed - the hosts that may be contacted
   */
  open(offer: string, agreed: readonly string[]): Promise<Result<OpeningSession, IssuanceProblem>>;
};

/** One offer that was opened, until its credentials are there. */
export type OpeningSession = {
  opened: OpenedOffer;
  /**
   * Collects everything that is offered. Contacts the hosts of `opened`.
   *
   * @param transactionCode - as the person typed it; empty where none is asked for
   */
  collect(transactionCode: string): Promise<Result<Collected, IssuanceProblem>>;
  /** Asks again for what was not ready. Possible after `collect`. */
  collectPending(pending: readonly PendingCredential[]): Promise<Result<Collected, IssuanceProblem>>;
};

/** A key of this device, which cannot be taken out of it: ES256 (RFC 7518 section 3.4). */
export type HolderKey = {
  publicJwk: JsonObject;
  /** The signature as `r` and `s`, 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};
