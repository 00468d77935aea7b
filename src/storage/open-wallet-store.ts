import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { createBackupStore } from './backup-store.ts';
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
export function openWalletStore({
  indexedDB = globalThis.indexedDB,
  databaseName = 'cairn',
  blockedAfterMs = 3000,
  schema = walletSchema,
}: WalletStoreOptions = {}): WalletStore {
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
  return {
    ...createEntryStore(connection, changes),
    ...createRecordStore(connection, changes),
    ...createBackupStore(connection, changes, versionOf(schema)),
    subscribe: changes.subscribe,
  };
}
