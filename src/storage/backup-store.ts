import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { addFilesAndEntries, whatIsNewAdder } from './add-what-is-new.ts';
import { type ChangeChannel, storeAreas } from './change-channel.ts';
import type { Connection } from './connection.ts';
import { markRecheck, withoutDue } from './recheck-due.ts';
import { defaultSettings } from './records/default-settings.ts';
import { settingsKey, type StoreName } from './schema.ts';
import { dropUnneededFiles } from './unneeded-files.ts';

type BackupStore = Pick<WalletStore, 'exportBackup' | 'readBackup' | 'restoreBackup' | 'deleteEverything'>;

/** What a backup holds. */
const allStores: readonly Exclude<StoreName, 'answers' | 'holderKeys' | 'waitingImports' | 'waitingFiles'>[] =
  [
    'files',
    'entries',
    'decisions',
    'pathways',
    'ownTemplates',
    'offers',
    'shares',
    'portfolios',
    'issuerLists',
    'settings',
  ];

/** What "delete everything" empties. */
const emptied: readonly StoreName[] = [
  ...allStores,
  'answers',
  'holderKeys',
  'waitingImports',
  'waitingFiles',
];

/** Backup and restore. The code for ZIP files arrives when one is made or read. */
export function createBackupStore(
  connection: Connection,
  changes: ChangeChannel,
  version: number,
): BackupStore {
  return {
    async exportBackup() {
      // One transaction: the backup shows one moment, whatever other tabs write meanwhile.
      const contents = await connection.read(allStores, async (transaction) => {
        const [
          files,
          entries,
          decisions,
          pathways,
          ownTemplates,
          offers,
          shares,
          portfolios,
          issuerLists,
          settings,
        ] = await Promise.all([
          transaction.objectStore('files').getAll(),
          transaction.objectStore('entries').getAll(),
          transaction.objectStore('decisions').getAll(),
          transaction.objectStore('pathways').getAll(),
          transaction.objectStore('ownTemplates').getAll(),
          transaction.objectStore('offers').getAll(),
          transaction.objectStore('shares').getAll(),
          transaction.objectStore('portfolios').getAll(),
          transaction.objectStore('issuerLists').getAll(),
          transaction.objectStore('settings').get(settingsKey),
        ]);
        // What is due on this device is none of the learner's words.
        const own = withoutDue({ ...defaultSettings, ...settings });
        return {
          files,
          entries,
          decisions,
          pathways,
          ownTemplates,
          offers,
          shares,
          portfolios,
          issuerLists,
          settings: own,
        };
      });
      const { writeBackup } = await import('./backup/write-backup.ts');
      return writeBackup(contents, version);
    },

    async readBackup(bytes) {
      const { readBackup: read } = await import('./backup/read-backup.ts');
      const contents = await read(bytes, version);
      const here = await connection.read(
        ['entries'],
        async (transaction) => new Set(await transaction.objectStore('entries').getAllKeys()),
      );
      const ids = new Set(contents.entries.map((entry) => entry.id));
      const alreadyHere = [...ids].filter((id) => here.has(id)).length;
      return { contents, preview: { total: ids.size, alreadyHere, new: ids.size - alreadyHere } };
    },

    async restoreBackup(contents) {
      await connection.write(allStores, async (transaction) => {
        const add = whatIsNewAdder(transaction);
        await addFilesAndEntries(add, contents.files, contents.entries);
        await add('decisions', contents.decisions);
        await add('pathways', contents.pathways);
        await add('ownTemplates', contents.ownTemplates);
        await add('offers', contents.offers);
        await add('shares', contents.shares);
        await add('portfolios', contents.portfolios);
        await add('issuerLists', contents.issuerLists);
        await add('settings', [contents.settings], { key: settingsKey });
        // Names and lists may be others now than those that the entries were compared with.
        await markRecheck(transaction);
        // A decision that was here already may have another letter, or none.
        await dropUnneededFiles(
          transaction,
          contents.decisions.flatMap(({ letterSha256 }) => letterSha256 ?? []),
        );
      });
      changes.announce(...storeAreas);
    },

    async deleteEverything() {
      await connection.write(emptied, (transaction) =>
        Promise.all(emptied.map((name) => transaction.objectStore(name).clear())),
      );
      changes.announce(...storeAreas);
    },
  };
}
