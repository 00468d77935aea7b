import { identitiesOf } from '#src/domain/wallet/identities-of.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection } from './connection.ts';
import { defaultSettings } from './records/default-settings.ts';
import { dueOf, markRecheck, newlyDue, withoutDue } from './recheck-due.ts';
import { settingsKey } from './schema.ts';

type KnowledgeStore = Pick<
  WalletStore,
  'saveIssuerList' | 'deleteIssuerList' | 'saveSettings' | 'recheckDone'
>;

/** Writes what the checks know of the learner. Few visits do, so it arrives when the first of them does. */
export function createKnowledgeStore(connection: Connection, changes: ChangeChannel): KnowledgeStore {
  return {
    async saveIssuerList(list) {
      await connection.write(['issuerLists', 'settings'], async (transaction) => {
        await transaction.objectStore('issuerLists').put(list);
        await markRecheck(transaction);
      });
      changes.announce('issuerLists', 'settings');
    },
    async deleteIssuerList(id) {
      await connection.write(['issuerLists', 'settings'], async (transaction) => {
        await transaction.objectStore('issuerLists').delete(id);
        await markRecheck(transaction);
      });
      changes.announce('issuerLists', 'settings');
    },
    async saveSettings(settings) {
      await connection.write(['settings'], async (transaction) => {
        const kept = transaction.objectStore('settings');
        const before = { ...defaultSettings, ...(await kept.get(settingsKey)) };
        const isSame = JSON.stringify(identitiesOf(before)) === JSON.stringify(identitiesOf(settings));
        const due = isSame ? dueOf(before) : newlyDue();
        await kept.put({ ...withoutDue(settings), ...due }, settingsKey);
      });
      changes.announce('settings');
    },
    async recheckDone(due) {
      await connection.write(['settings'], async (transaction) => {
        const kept = transaction.objectStore('settings');
        const before = await kept.get(settingsKey);
        if (before?.recheckDue === due) await kept.put(withoutDue(before), settingsKey);
      });
      changes.announce('settings');
    },
  };
}
