import type { HolderKey } from '../issuance/issuance.ts';
import type { SavedPortfolio } from '../portfolio/portfolio-draft.ts';
import type { KeptAmount } from '../verification/document-source.ts';
import type { IssuerList } from '../verification/issuer-list.ts';
import type {
  EntryId,
  Offer,
  OwnTemplate,
  Pathway,
  RecognitionDecision,
  Settings,
  ShareRecord,
  StoredFile,
  WalletEntry,
} from './records.ts';
import type { WaitingFiles } from './waiting-files.ts';

/** The parts of the store that can change; told to every open tab. */
export type StoreArea =
  | 'entries'
  | 'decisions'
  | 'pathways'
  | 'ownTemplates'
  | 'offers'
  | 'shares'
  | 'portfolios'
  | 'issuerLists'
  | 'settings'
  | 'answers'
  | 'waitingImports';

/** What a backup holds, before anything of it is taken over. */
export type BackupContents = {
  files: readonly StoredFile[];
  entries: readonly WalletEntry[];
  decisions: readonly RecognitionDecision[];
  pathways: readonly Pathway[];
  ownTemplates: readonly OwnTemplate[];
  offers: readonly Offer[];
  shares: readonly ShareRecord[];
  portfolios: readonly SavedPortfolio[];
  issuerLists: readonly IssuerList[];
  settings: Settings;
};

/** How a backup meets the wallet: nothing that is there is ever replaced. */
export type BackupPreview = { total: number; alreadyHere: number; new: number };

/**
 * Everything the learner keeps, on this device. Whatever changes who they are or their lists of issuers sets
 * `Settings.recheckDue` in the same transaction. All methods reject with a `WalletError` when the
 * device cannot do its part; after a rejection nothing of the attempted write is there.
 */
export type WalletStore = {
  /** All entries, removed ones included, newest first. */
  entries(): Promise<WalletEntry[]>;
  /** `null` where the entry does not exist. */
  entry(id: EntryId): Promise<WalletEntry | null>;
  file(sha256: string): Promise<StoredFile | null>;
  /**
   * One transaction for the whole import: all of it is kept, or none. Existing entries stay as they are.
   * `onProgress` is told how many of the entries have been written; they are kept once the promise resolves.
   */
  addEntries(
    files: readonly StoredFile[],
    entries: readonly WalletEntry[],
    onProgress?: (written: number, total: number) => void,
  ): Promise<void>;
  /** `files` are those that the change attaches; what it detaches goes unless something else needs it. */
  updateEntry(
    id: EntryId,
    change: (entry: WalletEntry) => WalletEntry,
    files?: readonly StoredFile[],
  ): Promise<WalletEntry>;
  /** Marks entries as removed (`removedOn` set) or brings them back (`null`). */
  setRemoved(ids: readonly EntryId[], removedOn: string | null): Promise<void>;
  /** Deletes entries for good, with files that no other entry and no decision needs. */
  purge(ids: readonly EntryId[]): Promise<void>;

  decisions(): Promise<RecognitionDecision[]>;
  /**
   * Keeps a decision and, in the same transaction, the letter that its `letterSha256` names. A letter
   * that is here already needs no handing over; one that the decision had before goes if nothing needs it.
   */
  saveDecision(decision: RecognitionDecision, letter?: StoredFile): Promise<void>;
  /** Deletes a decision, with its letter if nothing else needs it. */
  deleteDecision(id: string): Promise<void>;

  pathways(): Promise<Pathway[]>;
  savePathway(pathway: Pathway): Promise<void>;
  deletePathway(id: string): Promise<void>;

  /** Templates of the learner's own, as they were written: one that cannot be used is kept all the same. */
  ownTemplates(): Promise<OwnTemplate[]>;
  /** Keeps a template, or replaces the one with its id. */
  saveOwnTemplate(template: OwnTemplate): Promise<void>;
  deleteOwnTemplate(id: string): Promise<void>;

  /** Modules that the learner's catalogues offer. */
  offers(): Promise<Offer[]>;
  /** One transaction for a whole catalogue; an offer with a known id is replaced. */
  saveOffers(offers: readonly Offer[]): Promise<void>;
  deleteOffers(ids: readonly string[]): Promise<void>;

  shares(): Promise<ShareRecord[]>;
  saveShare(share: ShareRecord): Promise<void>;
  deleteShare(id: string): Promise<void>;

  /** Portfolios that the learner named, and the one being made. */
  portfolios(): Promise<SavedPortfolio[]>;
  savePortfolio(portfolio: SavedPortfolio): Promise<void>;
  deletePortfolio(id: string): Promise<void>;

  /** Lists of issuers that the learner added, by name. */
  issuerLists(): Promise<IssuerList[]>;
  saveIssuerList(list: IssuerList): Promise<void>;
  deleteIssuerList(id: string): Promise<void>;

  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Says that reports show the change that `Settings.recheckDue` named. A later change stays due. */
  recheckDone(due: string): Promise<void>;

  /** How much is kept of what was fetched for checks. It is no part of a backup. */
  keptAnswers(): Promise<KeptAmount>;
  forgetAnswers(): Promise<void>;

  /** One file with everything the learner keeps: a ZIP with the originals byte for byte and the records as JSON. */
  exportBackup(): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads a backup without keeping anything. Rejects with `backup-damaged` or `backup-newer`. */
  readBackup(bytes: Uint8Array): Promise<{ contents: BackupContents; preview: BackupPreview }>;
  /** Adds what is new in one transaction. */
  restoreBackup(contents: BackupContents): Promise<void>;
  deleteEverything(): Promise<void>;

  /** Files of imports under review. They are no part of a backup. */
  waitingFiles(): Promise<WaitingFiles>;

  /** The key by which this device shows issuers that it is the one asking; made at its first use. */
  holderKey(): Promise<HolderKey>;

  /** Calls back after a change here or in another tab; returns the way to stop listening. */
  subscribe(listener: (area: StoreArea) => void): () => void;
};
