import type { IsoDateTime } from '#src/domain/time.ts';
import type { KeptImport, WaitingFiles, WaitingKey } from '#src/domain/wallet/waiting-files.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection, WriteTransaction } from './connection.ts';

/** Bytes of all waiting imports together: thousands of credentials, or a folder of scanned certificates. */
const mostBytes = 100_000_000;

const hourMs = 60 * 60 * 1000;
const keptForMs = 14 * 24 * hourMs;
/** Long enough to take "Discard" back. */
const discardedForMs = hourMs;

const stores: readonly ('waitingImports' | 'waitingFiles')[] = ['waitingImports', 'waitingFiles'];

/** What is read and not decided on. Few visits leave anything behind, so this arrives when it is wanted. */
export function createWaitingFiles(
  connection: Connection,
  changes: ChangeChannel,
  limit = mostBytes,
): WaitingFiles {
  const imports = () =>
    connection.read(['waitingImports'], (transaction) => transaction.objectStore('waitingImports').getAll());

  const drop = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    await connection.write(stores, (transaction) =>
      Promise.all(
        ids.flatMap((id) => [
          transaction.objectStore('waitingImports').delete(id),
          transaction.objectStore('waitingFiles').delete(filesOf(id)),
        ]),
      ),
    );
    changes.announce('waitingImports');
  };

  return {
    imports,
    drop,
    keysOf: (id) =>
      connection.read(['waitingFiles'], (transaction) =>
        transaction.objectStore('waitingFiles').getAllKeys(filesOf(id)),
      ),
    files: (keys) =>
      connection.read(['waitingFiles'], async (transaction) => {
        const found = await Promise.all(
          keys.map(async (key) => ({
            key,
            file: await transaction.objectStore('waitingFiles').get([...key]),
          })),
        );
        return found.flatMap(({ key, file }) => (file ? [{ key, file }] : []));
      }),

    async keep(waiting, files, gone) {
      // What is kept for a while only need not be forced onto the disk: that would hold up the reading.
      const keys = await connection.write(
        stores,
        async (transaction) => {
          const all = await transaction.objectStore('waitingImports').getAll();
          const before = all.find(({ id }) => id === waiting.id);
          const added = sum(files.map(({ bytes }) => bytes.length));
          if (added > 0 && sum(all.map(({ size }) => size)) + added > limit) return null;
          const freed = await letGo(transaction, gone);
          const first = before?.next ?? 0;
          const kept = files.map((_, at): WaitingKey => [waiting.id, first + at]);
          await Promise.all(
            files.map((file, at) =>
              transaction.objectStore('waitingFiles').add(file, [waiting.id, first + at]),
            ),
          );
          await transaction.objectStore('waitingImports').put({
            ...waiting,
            count: (before?.count ?? 0) + files.length - freed.count,
            size: (before?.size ?? 0) + added - freed.size,
            discardedOn: null,
            next: first + files.length,
          });
          return kept;
        },
        { durability: 'relaxed' },
      );
      changes.announce('waitingImports');
      return keys;
    },

    async setDiscarded(ids, discardedOn) {
      await connection.write(['waitingImports'], async (transaction) => {
        const store = transaction.objectStore('waitingImports');
        for (const id of ids) {
          const before = await store.get(id);
          if (before) await store.put({ ...before, discardedOn });
        }
      });
      changes.announce('waitingImports');
    },

    async dropOld(now) {
      const olderThan = (then: IsoDateTime | null, ms: number) =>
        then !== null && now.getTime() - Date.parse(then) > ms;
      const isOver = ({ keptOn, discardedOn }: KeptImport) =>
        olderThan(keptOn, keptForMs) || olderThan(discardedOn, discardedForMs);
      await drop((await imports()).filter(isOver).map(({ id }) => id));
    },
  };
}

/** IndexedDB orders lists after numbers, so this is the end of every number. */
const filesOf = (importId: string): IDBKeyRange => IDBKeyRange.bound([importId], [importId, []]);

async function letGo(
  transaction: WriteTransaction<'waitingImports' | 'waitingFiles'>,
  keys: readonly WaitingKey[],
) {
  const store = transaction.objectStore('waitingFiles');
  const freed = { count: 0, size: 0 };
  for (const [importId, number] of keys) {
    const file = await store.get([importId, number]);
    if (!file) continue;
    freed.count += 1;
    freed.size += file.bytes.length;
    await store.delete([importId, number]);
  }
  return freed;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
