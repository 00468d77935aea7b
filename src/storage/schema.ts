import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { IsoDateTime } from '#src/domain/time.ts';
import type { SavedPortfolio } from '#src/domain/portfolio/portfolio-draft.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type {
  Offer,
  OwnTemplate,
  Pathway,
  RecognitionDecision,
  Settings,
  ShareRecord,
  StoredFile,
  WalletEntry,
} from '#src/domain/wallet/records.ts';
import type { KeptImport, WaitingFile } from '#src/domain/wallet/waiting-files.ts';
import { migrateRecord, type Migrations, recordMigrations } from './records/migrations.ts';

/** A pair of which the private key cannot be exported. */
type HolderKeyPair = Pick<CryptoKeyPair, 'privateKey' | 'publicKey'>;

/** The object stores. Entries need no index by file: an entry's key begins with the hash of its file. */
export type WalletSchema = {
  files: { key: string; value: StoredFile };
  entries: { key: string; value: WalletEntry; indexes: { attachments: string } };
  decisions: { key: string; value: RecognitionDecision };
  pathways: { key: string; value: Pathway };
  ownTemplates: { key: string; value: OwnTemplate };
  offers: { key: string; value: Offer };
  shares: { key: string; value: ShareRecord };
  portfolios: { key: string; value: SavedPortfolio };
  issuerLists: { key: string; value: IssuerList };
  settings: { key: typeof settingsKey; value: Settings };
  /** Keys of this device. They cannot be taken out of it, so no backup holds them. */
  holderKeys: { key: string; value: HolderKeyPair };
  answers: { key: string; value: StoredAnswer; indexes: { byAge: [IsoDateTime, number] } };
  /** Imports under review. `next` is the number of the next file. */
  waitingImports: { key: string; value: KeptImport & { next: number } };
  waitingFiles: { key: [importId: string, number: number]; value: WaitingFile };
};

/** What an address answered when a check asked it; `size` is that of `bytes`, for the index. */
type StoredAnswer = {
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
  fetchedAt: IsoDateTime;
  size: number;
};

export type StoreName = keyof WalletSchema;
export type WalletDatabase = IDBPDatabase<WalletSchema>;
export type UpgradeTransaction = IDBPTransaction<WalletSchema, StoreName[], 'versionchange'>;

/** The only key in `settings`. */
export const settingsKey = 'settings';

/** What leads from one schema version to the next. Steps are never changed once released, only added. */
type SchemaStep = (database: WalletDatabase, transaction: UpgradeTransaction) => void;

export type Schema = {
  /** `steps[0]` leads from no database to version 1. */
  steps: readonly SchemaStep[];
  migrations: Readonly<Record<StoreName, Migrations>>;
};

const createStores: SchemaStep = (database) => {
  database.createObjectStore('files', { keyPath: 'sha256' });
  database.createObjectStore('entries', { keyPath: 'id' });
  database.createObjectStore('decisions', { keyPath: 'id' });
  database.createObjectStore('pathways', { keyPath: 'id' });
  database.createObjectStore('shares', { keyPath: 'id' });
  database.createObjectStore('settings');
};

/** Version 2 also changes records: see the migrations of each kind. */
const addListsKeysAndAnswers: SchemaStep = (database, transaction) => {
  transaction.objectStore('entries').createIndex('attachments', 'attachments', { multiEntry: true });
  database.createObjectStore('issuerLists', { keyPath: 'id' });
  database.createObjectStore('holderKeys');
  const answers = database.createObjectStore('answers', { keyPath: 'url' });
  answers.createIndex('byAge', ['fetchedAt', 'size']);
};

/** Version 3 also changes decisions, pathways and shares. */
const addTemplatesOffersAndPortfolios: SchemaStep = (database) => {
  database.createObjectStore('ownTemplates', { keyPath: 'id' });
  database.createObjectStore('offers', { keyPath: 'id' });
  database.createObjectStore('portfolios', { keyPath: 'id' });
};

const addWaitingFiles: SchemaStep = (database) => {
  database.createObjectStore('waitingImports', { keyPath: 'id' });
  database.createObjectStore('waitingFiles');
};

export const walletSchema: Schema = {
  steps: [createStores, addListsKeysAndAnswers, addTemplatesOffersAndPortfolios, addWaitingFiles],
  migrations: recordMigrations,
};

/** The version that this Cairn writes, in the database and in backups. */
export const versionOf = (schema: Schema): number => schema.steps.length;

/**
 * Runs every step after `oldVersion` in order, then brings every record along. All of it happens in the
 * one transaction of the upgrade: either the new schema is there with all records, or the old one stays.
 */
export async function upgradeDatabase(
  schema: Schema,
  database: WalletDatabase,
  transaction: UpgradeTransaction,
  oldVersion: number,
): Promise<void> {
  for (const step of schema.steps.slice(oldVersion)) step(database, transaction);
  // A new database has no records to bring along.
  if (oldVersion === 0) return;
  for (const name of Object.keys(schema.migrations) as StoreName[]) {
    await migrateStore(schema, transaction, name, oldVersion);
  }
}

async function migrateStore(
  schema: Schema,
  transaction: UpgradeTransaction,
  name: StoreName,
  oldVersion: number,
): Promise<void> {
  const migrations = schema.migrations[name];
  const newVersion = versionOf(schema);
  const isTouched = Object.keys(migrations).some((version) => Number(version) > oldVersion);
  if (!isTouched || !transaction.objectStoreNames.contains(name)) return;
  let cursor = await transaction.objectStore(name).openCursor();
  while (cursor) {
    const migrated = migrateRecord(migrations, cursor.value, oldVersion, newVersion);
    await cursor.update(migrated as WalletSchema[typeof name]['value']);
    cursor = await cursor.continue();
  }
}
