import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { addFilesAndEntries, whatIsNewAdder } from './add-what-is-new.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection, WriteTransaction } from './connection.ts';
import { dropUnneededFiles } from './unneeded-files.ts';

type EntryStore = Pick<
  WalletStore,
  'entries' | 'entry' | 'file' | 'addEntries' | 'updateEntry' | 'setRemoved' | 'purge'
>;

/** Entries read in one go: the browser unpacks them in one task, and the page answers in between. */
const portionSize = 100;

export function createEntryStore(connection: Connection, changes: ChangeChannel): EntryStore {
  return {
    async entries() {
      const all = await connection.read(['entries'], async (transaction) => {
        const store = transaction.objectStore('entries');
        const found: WalletEntry[] = [];
        for (;;) {
          const last = found.at(-1);
          const after = last && IDBKeyRange.lowerBound(last.id, true);
          const portion = await store.getAll(after, portionSize);
          for (const entry of portion) found.push(entry);
          if (portion.length < portionSize) return found;
        }
      });
      return all.sort(newestFirst);
    },

    async entry(id) {
      return connection.read(
        ['entries'],
        async (transaction) => (await transaction.objectStore('entries').get(id)) ?? null,
      );
    },

    async file(sha256) {
      return connection.read(
        ['files'],
        async (transaction) => (await transaction.objectStore('files').get(sha256)) ?? null,
      );
    },

    async addEntries(files, entries, onProgress) {
      await connection.write(['files', 'entries'], (transaction) =>
        addFilesAndEntries(whatIsNewAdder(transaction), files, entries, onProgress),
      );
      changes.announce('entries');
    },

    async updateEntry(id, change, files = []) {
      const stores = ['files', 'entries', 'decisions'] as const;
      const changed = await connection.write(stores, async (transaction) => {
        const store = transaction.objectStore('entries');
        const entry = await store.get(id);
        if (!entry) throw new WalletError('record-missing');
        // The key stays, whatever the change makes of it.
        const next = { ...change(entry), id };
        await whatIsNewAdder(transaction)('files', files);
        await store.put(next);
        // What is attached no longer may be needed elsewhere.
        await dropUnneededFiles(
          transaction,
          entry.attachments.filter((sha256) => !next.attachments.includes(sha256)),
        );
        return next;
      });
      changes.announce('entries');
      return changed;
    },

    async setRemoved(ids, removedOn) {
      await connection.write(['entries'], async (transaction) => {
        const store = transaction.objectStore('entries');
        for (const id of ids) {
          const entry = await store.get(id);
          // One that another tab has deleted for good needs no removing.
          if (entry) await store.put({ ...entry, removedOn });
        }
      });
      changes.announce('entries');
    },

    async purge(ids) {
      await connection.write(['files', 'entries', 'decisions'], (transaction) =>
        purgeEntries(transaction, ids),
      );
      changes.announce('entries');
    },
  };
}

function newestFirst(left: WalletEntry, right: WalletEntry): number {
  if (left.addedOn !== right.addedOn) return left.addedOn < right.addedOn ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}

async function purgeEntries(
  transaction: WriteTransaction<'files' | 'entries' | 'decisions'>,
  ids: readonly EntryId[],
): Promise<void> {
  const entries = transaction.objectStore('entries');
  const touchedFiles = new Set<string>();
  for (const id of ids) {
    const entry = await entries.get(id);
    if (!entry) continue;
    for (const sha256 of [entry.fileSha256, ...entry.attachments]) touchedFiles.add(sha256);
    await entries.delete(id);
  }
  await dropUnneededFiles(transaction, touchedFiles);
}
