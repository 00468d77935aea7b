import { type IDBPTransaction, unwrap } from 'idb';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { openDatabase } from './open-database.ts';
import type { Schema, StoreName, WalletDatabase, WalletSchema } from './schema.ts';
import { asWalletFailure } from './wallet-failure.ts';

type ReadTransaction<Names extends StoreName> = IDBPTransaction<WalletSchema, Names[]>;
export type WriteTransaction<Names extends StoreName> = IDBPTransaction<WalletSchema, Names[], 'readwrite'>;

/** The one connection to the database, opened at its first use and again after it was lost. */
export type Connection = {
  read<Names extends StoreName, T>(
    stores: readonly Names[],
    work: (transaction: ReadTransaction<Names>) => Promise<T>,
  ): Promise<T>;
  /** All of `work`, or nothing: any error on the way undoes it. Resolves once the data is safely kept. */
  write<Names extends StoreName, T>(
    stores: readonly Names[],
    work: (transaction: WriteTransaction<Names>) => Promise<T>,
    options?: WriteOptions,
  ): Promise<T>;
};

type WriteOptions = {
  /** `relaxed` where a power cut may lose the write; otherwise it is on the disk once it is acknowledged. */
  durability: 'strict' | 'relaxed';
};

export type ConnectionOptions = {
  factory: IDBFactory | undefined;
  databaseName: string;
  schema: Schema;
  /** How long to wait for other tabs to let go before the caller is told `database-blocked`. */
  blockedAfterMs: number;
  /** Told when the connection was lost, so that shown data can be read again. */
  onLost: () => void;
};

type Opening = { database: Promise<WalletDatabase>; blocked: Promise<never> };

export function createConnection({
  factory,
  databaseName,
  schema,
  blockedAfterMs,
  onLost,
}: ConnectionOptions): Connection {
  let opening: Opening | null = null;

  const open = (): Opening => {
    const { promise: blocked, reject } = rejectable();
    const started: Opening = {
      blocked,
      database: openDatabase(factory, databaseName, schema, {
        onBlocked: () => {
          setTimeout(() => {
            reject(new WalletError('database-blocked'));
          }, blockedAfterMs);
        },
        onLost: () => {
          forget(started);
          onLost();
        },
      }),
    };
    // A failed opening is told to everyone who waits for it, and the next use tries afresh.
    started.database.catch(() => {
      forget(started);
    });
    return started;
  };

  const forget = (lost: Opening) => {
    if (opening === lost) opening = null;
  };

  const database = async (): Promise<WalletDatabase> => {
    opening ??= open();
    // Once open, a database wins over a warning that came while it was opening.
    return Promise.race([opening.database, opening.blocked]);
  };

  const begin = async <T>(start: (opened: WalletDatabase) => T): Promise<T> => {
    try {
      return start(await database());
    } catch (cause) {
      // Between handing out the connection and its use another tab may have asked for it to be closed.
      if (!(cause instanceof DOMException && cause.name === 'InvalidStateError')) throw cause;
      return start(await database());
    }
  };

  return {
    async read(stores, work) {
      try {
        return await work(await begin((opened) => opened.transaction([...stores])));
      } catch (cause) {
        throw asWalletFailure(cause);
      }
    },
    async write(stores, work, { durability } = { durability: 'strict' }) {
      const transaction = await begin((opened) =>
        opened.transaction([...stores], 'readwrite', { durability }),
      ).catch((cause: unknown) => {
        throw asWalletFailure(cause);
      });
      const ended = endOf(transaction);
      try {
        const result = await work(transaction);
        await ended;
        return result;
      } catch (cause) {
        abort(transaction);
        // A request that fails because its transaction was undone only says so; the transaction knows why.
        const reason = await ended.then(
          () => null,
          () => transaction.error,
        );
        throw asWalletFailure(reason ?? cause);
      }
    },
  };
}

/**
 * Resolves when all is kept, rejects when all is undone. Unlike `done` of idb it is not put off by the
 * failure of one request, which need not be the end: see `whatIsNewAdder`.
 */
function endOf<Names extends StoreName>(transaction: WriteTransaction<Names>): Promise<void> {
  transaction.done.catch(() => undefined);
  const bare = unwrap(transaction);
  const end = new Promise<void>((resolve, reject) => {
    bare.addEventListener('complete', () => {
      resolve();
    });
    bare.addEventListener('abort', () => {
      reject(bare.error ?? new DOMException('undone', 'AbortError'));
    });
  });
  end.catch(() => undefined);
  return end;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had already ended, which is all that is wanted.
  }
}

function rejectable(): { promise: Promise<never>; reject: (reason: WalletError) => void } {
  let reject: (reason: WalletError) => void = () => undefined;
  const promise = new Promise<never>((_resolve, no) => {
    reject = no;
  });
  // Not every opening has someone waiting when it turns out to be blocked.
  promise.catch(() => undefined);
  return { promise, reject };
}
