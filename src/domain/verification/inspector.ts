import type { Credential, FormatId, Packaging } from '../credential/credential.ts';
import type { Pixels, ReadProblem, SourceFile, UnreadMember } from '../credential/reading.ts';
import type { PortfolioFile } from '../portfolio/portfolio.ts';
import type { OffersReading, TableMapping } from '../offers/offer-reading.ts';
import type { TemplateFileReading } from '../qualification/template-file.ts';
import type { Result } from '../result.ts';
import type { FetchedFrom } from '../wallet/fetched-from.ts';
import type { VerificationReport } from './check.ts';
import type { AskedNetwork } from './document-source.ts';
import type { IssuerListReading } from './issuer-list.ts';

/** One credential, read and checked, without the material that only the checks needed. */
export type InspectedCredential = {
  credential: Credential;
  contentSha256: string;
  /** The credential's own text, taken out of its picture where it was in one. */
  documentText: string;
  /** Position of the credential that this one stands in, among those of its file; null at the top. */
  parent: number | null;
  report: VerificationReport;
};

export type InspectedFile = {
  fileName: string;
  /** Hex SHA-256 of the file's bytes. */
  sha256: string;
  mediaType: string;
  /** Where it was fetched; absent for a file that was handed over. Whoever fetched it says so. */
  fetched?: FetchedFrom;
  /** Present where the network was asked. */
  asked?: AskedNetwork;
  outcome: Result<
    {
      format: FormatId;
      packaging: Packaging;
      credentials: readonly InspectedCredential[];
      unread: readonly UnreadMember[];
    },
    ReadProblem
  >;
};

/**
 * `hosts`: those that the person agreed to ask; no other is contacted. `asReader`: judged as on a device that knows
 * nobody, with no learner, no list of issuers and no kept answer, so that a sender sees what a reader will see.
 */
export type InspectOptions = ({ online: false } | { online: true; hosts: readonly string[] }) & {
  asReader?: true;
};

/**
 * Reads and checks files away from the page's own thread. A file that takes too long gives the
 * problem `too-slow`; rejects with `worker-failed` only if the device cannot run the work at all.
 */
export type Inspector = {
  /** Offline, what is kept of earlier answers is used, and its date is told. */
  inspect(file: SourceFile, options: InspectOptions): Promise<InspectedFile>;
  /** The files in an archive, for inspecting each; `null` for any other file. See `CredentialReader`. */
  membersOf(file: SourceFile): Promise<Result<readonly SourceFile[], ReadProblem> | null>;
  /**
   * The portfolio that a file is, as its holder made it; `null` for any other file.
   *
   * Codes: `portfolio-changed`, where a paper copy and the originals attached to it do not belong together.
   */
  portfolioIn(file: SourceFile): Promise<Result<PortfolioFile, ReadProblem> | null>;
  /**
   * The hosts that an online check of this file would contact, without contacting them. Hosts that are named
   * only in what those answer are told afterwards, as `AskedNetwork.furtherHosts`.
   */
  hostsToAsk(file: SourceFile): Promise<readonly string[]>;
  /** The text of a QR code in a picture from the camera; null where none is seen. Quick rather than patient. */
  codeIn(picture: Pixels): Promise<string | null>;
  /** What a list of issuers says, without keeping it. */
  readIssuerList(file: SourceFile): Promise<IssuerListReading>;
  /**
   * What a catalogue of modules offers, without keeping it.
   *
   * @param mapping - what the columns of a table mean, once the learner has said; null to have them guessed
   */
  readOffers(file: SourceFile, mapping: TableMapping | null): Promise<OffersReading>;
  /** A qualification template from a file, checked and as it is written. */
  readTemplate(file: SourceFile): Promise<TemplateFileReading>;
};
