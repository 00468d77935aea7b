import type { Result } from '../result.ts';
import type { IsoDateTime } from '../time.ts';

/** An issuer on a list that somebody keeps: by identifiers, or by certificates. */
export type ListedIssuer = {
  name: string;
  /** DIDs and web addresses, as the list writes them. */
  ids: readonly string[];
  /** SHA-256 of certificates, hex in lower case. */
  fingerprints: readonly string[];
};

/** The last part of an ETSI status address, such as `granted`, and since when it holds. */
type ServiceStatus = { status: string; since: IsoDateTime };

export type ListedCertificate = {
  /** DER in base64. */
  der: string;
  /** The subject's whole name, so that the few that matter are found without reading all. */
  subject: string;
  /** SHA-256, hex in lower case. */
  fingerprint: string;
};

/** What a certificate authority or time-stamping authority of a trusted list is known by. */
export type ListedService = {
  provider: string;
  name: string;
  /** The end of the service type's address: `CA/QC`, `TSA/QTST` … (ETSI TS 119 612 section 5.5.1). */
  type: string;
  /** What it is listed for: `ForeSeals`, `ForeSignatures` …; empty where the list does not say. */
  uses: readonly string[];
  /** Newest first. */
  history: readonly ServiceStatus[];
  certificates: readonly ListedCertificate[];
};

/** What a file says that the learner took for a list of issuers. */
export type IssuerListContents = {
  kind: 'trusted-list' | 'issuers';
  name: string;
  /** ISO 3166-1 code of the scheme's territory; null where there is none. */
  territory: string | null;
  /** When the list was issued, and when it says that a newer one is due; null where it does not say. */
  issuedOn: IsoDateTime | null;
  nextUpdate: IsoDateTime | null;
  issuers: readonly ListedIssuer[];
  services: readonly ListedService[];
};

/** A list that the learner added. Nothing in it was asked of anybody: whoever made it vouches for it. */
export type IssuerList = IssuerListContents & {
  /** Hex SHA-256 of the file. */
  id: string;
  fileName: string;
  addedOn: IsoDateTime;
};

/** Why a file is no list of issuers. Each has its sentence as `settings.lists.problem.<code>`. */
export type IssuerListProblem =
  | 'list-too-large'
  | 'list-not-text'
  | 'list-not-well-formed'
  | 'list-with-declarations'
  | 'list-of-lists'
  | 'list-unknown-kind'
  | 'list-empty';

export type IssuerListReading = Result<{ id: string; contents: IssuerListContents }, IssuerListProblem>;
