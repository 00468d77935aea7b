import type { KeptAnswers } from '#src/domain/verification/document-source.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { type AnswerLimits, createAnswerStore } from './answer-store.ts';
import { createChangeChannel, storeAreas } from './change-channel.ts';
import { createConnection } from './connection.ts';
import { createEntryStore } from './entry-store.ts';
import { createRecordStore } from './record-store.ts';
import { type Schema, versionOf, walletSchema } from './schema.ts';

export type WalletStoreOptions = {
  /** The browser's own unless given. Where there is none, every method rejects. */
  indexedDB?: IDBFactory;
  databaseName?: string;
  /** How long a newer tab waits for older ones to let go before it says `database-blocked`. */
  blockedAfterMs?: number;
  /** The schema to bring the database to; tests pass later ones. */
  schema?: Schema;
};

/**
 * The wallet in this browser's IndexedDB. Nothing is opened before the first use, so this may be called
 * while the app starts.
 */
export function openWalletStore(options: WalletStoreOptions = {}): WalletStore {
  const { schema = walletSchema } = options;
  const { connection, changes } = connect(options);
  // Few visits save or restore anything.
  const backups = async () => {
    const { createBackupStore } = await import('./backup-store.ts');
    return createBackupStore(connection, changes, versionOf(schema));
  };
  // Nor does the wallet's own page need what plans are made from.
  const plans = async () => (await import('./plan-store.ts')).createPlanStore(connection, changes);
  return {
    ...createEntryStore(connection, changes),
    ...createRecordStore(connection, changes),
    ownTemplates: async () => (await plans()).ownTemplates(),
    saveOwnTemplate: async (template) => (await plans()).saveOwnTemplate(template),
    deleteOwnTemplate: async (id) => (await plans()).deleteOwnTemplate(id),
    offers: async () => (await plans()).offers(),
    saveOffers: async (offers) => (await plans()).saveOffers(offers),
    deleteOffers: async (ids) => (await plans()).deleteOffers(ids),
    exportBackup: async () => (await backups()).exportBackup(),
    readBackup: async (bytes) => (await backups()).readBackup(bytes),
    restoreBackup: async (contents) => (await backups()).restoreBackup(contents),
    deleteEverything: async () => (await backups()).deleteEverything(),
    waitingFiles: async () => (await import('./waiting-files.ts')).createWaitingFiles(connection, changes),
    // Few learners are asked for it.
    holderKey: async () => (await import('./holder-key.ts')).holderKeyOf(connection),
    subscribe: changes.subscribe,
  };
}

/** What was fetched for checks, for whoever checks. Opened with a wallet's options, it is that wallet's. */
export function openKeptAnswers(options: WalletStoreOptions = {}, limits?: AnswerLimits): KeptAnswers {
  const { connection, changes } = connect(options);
  return createAnswerStore(connection, changes, limits);
}

function connect({
  indexedDB = globalThis.indexedDB,
  databaseName = 'cairn',
  blockedAfterMs = 3000,
  schema = walletSchema,
}: WalletStoreOptions) {
  const changes = createChangeChannel(`${databaseName}-changes`);
  const connection = createConnection({
    factory: indexedDB,
    databaseName,
    schema,
    blockedAfterMs,
    // Whoever shows data reads it again, and so finds out what became of the database.
    onLost: () => {
      changes.announceHere(...storeAreas);
    },
  });
  return { connection, changes };
}
