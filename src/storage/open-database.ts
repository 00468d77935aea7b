import { wrap } from 'idb';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import {
  type Schema,
  upgradeDatabase,
  type UpgradeTransaction,
  versionOf,
  type WalletDatabase,
} from './schema.ts';
import { asWalletFailure } from './wallet-failure.ts';

export type DatabaseEvents = {
  /** Another tab still holds an older version; the opening goes on and may yet succeed. */
  onBlocked: () => void;
  /** The connection is gone: a newer tab needed it closed, or the browser took it away. */
  onLost: () => void;
};

/**
 * Opens the database and brings it to the schema's version.
 *
 * [Note: Upgrades never hang] A connection closes itself as soon as another tab wants to upgrade
 * (`versionchange`), so an old tab does not keep a new one waiting. Where one does, because it is busy
 * or frozen, `onBlocked` is told and the caller stops waiting while the request stays in the queue.
 *
 * @throws WalletError `database-newer` when a newer Cairn has been here, `quota-exceeded`, or
 * `database-unavailable` where the browser keeps no databases.
 */
export async function openDatabase(
  factory: IDBFactory | undefined,
  name: string,
  schema: Schema,
  { onBlocked, onLost }: DatabaseEvents,
): Promise<WalletDatabase> {
  if (!factory) throw new WalletError('database-unavailable');
  let failedUpgrade: unknown;
  try {
    const request = factory.open(name, versionOf(schema));
    request.addEventListener('blocked', onBlocked);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      const transaction = request.transaction;
      if (!transaction) return;
      const database = wrap(request.result) as unknown as WalletDatabase;
      const upgrade = wrap(transaction) as unknown as UpgradeTransaction;
      // How the upgrade ends is told by the request; nobody waits for this promise.
      upgrade.done.catch(() => undefined);
      upgradeDatabase(schema, database, upgrade, oldVersion).catch((cause: unknown) => {
        failedUpgrade = cause;
        transaction.abort();
      });
    });
    const database = (await wrap(request)) as unknown as WalletDatabase;
    database.addEventListener('versionchange', () => {
      database.close();
      onLost();
    });
    database.addEventListener('close', onLost);
    return database;
  } catch (cause) {
    const failure = asWalletFailure(failedUpgrade ?? cause);
    throw failure instanceof WalletError
      ? failure
      : new WalletError('database-unavailable', { cause: failure });
  }
}
