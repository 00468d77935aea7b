import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection } from './connection.ts';

type PlanStore = Pick<
  WalletStore,
  'ownTemplates' | 'saveOwnTemplate' | 'deleteOwnTemplate' | 'offers' | 'saveOffers' | 'deleteOffers'
>;

/** What plans are made from: templates of the learner's own and offers of modules. */
export function createPlanStore(connection: Connection, changes: ChangeChannel): PlanStore {
  return {
    ownTemplates: () =>
      connection.read(['ownTemplates'], (transaction) => transaction.objectStore('ownTemplates').getAll()),
    async saveOwnTemplate(template) {
      await connection.write(['ownTemplates'], (transaction) =>
        transaction.objectStore('ownTemplates').put(template),
      );
      changes.announce('ownTemplates');
    },
    async deleteOwnTemplate(id) {
      await connection.write(['ownTemplates'], (transaction) =>
        transaction.objectStore('ownTemplates').delete(id),
      );
      changes.announce('ownTemplates');
    },

    offers: () => connection.read(['offers'], (transaction) => transaction.objectStore('offers').getAll()),
    async saveOffers(offers) {
      await connection.write(['offers'], async (transaction) => {
        for (const offer of offers) await transaction.objectStore('offers').put(offer);
      });
      changes.announce('offers');
    },
    async deleteOffers(ids) {
      await connection.write(['offers'], async (transaction) => {
        for (const id of ids) await transaction.objectStore('offers').delete(id);
      });
      changes.announce('offers');
    },
  };
}
