import type { RecognitionDecision } from '#src/domain/wallet/records.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection } from './connection.ts';
import { defaultSettings } from './records/default-settings.ts';
import { settingsKey, type WalletSchema } from './schema.ts';
import { dropUnneededFiles } from './unneeded-files.ts';

type RecordStore = Pick<
  WalletStore,
  | 'decisions'
  | 'saveDecision'
  | 'deleteDecision'
  | 'pathways'
  | 'savePathway'
  | 'deletePathway'
  | 'shares'
  | 'saveShare'
  | 'deleteShare'
  | 'portfolios'
  | 'savePortfolio'
  | 'deletePortfolio'
  | 'issuerLists'
  | 'saveIssuerList'
  | 'deleteIssuerList'
  | 'settings'
  | 'saveSettings'
  | 'recheckDone'
  | 'keptAnswers'
  | 'forgetAnswers'
>;

/** Everything the learner writes beside the credentials. */
export function createRecordStore(connection: Connection, changes: ChangeChannel): RecordStore {
  const all = <Name extends ListedStore>(name: Name): Promise<WalletSchema[Name]['value'][]> =>
    connection.read([name], (transaction) => transaction.objectStore(name).getAll());

  const save = async <Name extends ListedStore>(name: Name, record: WalletSchema[Name]['value']) => {
    await connection.write([name], (transaction) => transaction.objectStore(name).put(record));
    changes.announce(name);
  };

  const remove = async (name: ListedStore, id: string) => {
    await connection.write([name], (transaction) => transaction.objectStore(name).delete(id));
    changes.announce(name);
  };

  const knowledge = async () =>
    (await import('./knowledge-store.ts')).createKnowledgeStore(connection, changes);

  return {
    decisions: () => all('decisions'),
    async saveDecision(decision, letter) {
      await connection.write(withLetters, async (transaction) => {
        const before = await transaction.objectStore('decisions').get(decision.id);
        if (letter) await transaction.objectStore('files').put(letter);
        await transaction.objectStore('decisions').put(decision);
        await dropUnneededFiles(transaction, lettersOf(before));
      });
      changes.announce('decisions');
    },
    async deleteDecision(id) {
      await connection.write(withLetters, async (transaction) => {
        const before = await transaction.objectStore('decisions').get(id);
        await transaction.objectStore('decisions').delete(id);
        await dropUnneededFiles(transaction, lettersOf(before));
      });
      changes.announce('decisions');
    },

    pathways: () => all('pathways'),
    savePathway: (pathway) => save('pathways', pathway),
    deletePathway: (id) => remove('pathways', id),

    shares: () => all('shares'),
    saveShare: (share) => save('shares', share),
    deleteShare: (id) => remove('shares', id),

    portfolios: () => all('portfolios'),
    savePortfolio: (portfolio) => save('portfolios', portfolio),
    deletePortfolio: (id) => remove('portfolios', id),

    async issuerLists() {
      const lists = await all('issuerLists');
      return lists.sort((one, other) => one.name.localeCompare(other.name));
    },
    saveIssuerList: async (list) => (await knowledge()).saveIssuerList(list),
    deleteIssuerList: async (id) => (await knowledge()).deleteIssuerList(id),

    async settings() {
      const saved = await connection.read(['settings'], (transaction) =>
        transaction.objectStore('settings').get(settingsKey),
      );
      return { ...defaultSettings, ...saved };
    },
    saveSettings: async (settings) => (await knowledge()).saveSettings(settings),
    recheckDone: async (due) => (await knowledge()).recheckDone(due),

    keptAnswers: async () => (await import('./kept-amount.ts')).keptAmount(connection),
    async forgetAnswers() {
      await connection.write(['answers'], (transaction) => transaction.objectStore('answers').clear());
      changes.announce('answers');
    },
  };
}

type ListedStore = 'decisions' | 'pathways' | 'shares' | 'portfolios' | 'issuerLists';

/** What a decision's transaction touches: its letter is kept with it, and goes with it. */
const withLetters: readonly ('files' | 'entries' | 'decisions')[] = ['files', 'entries', 'decisions'];

const lettersOf = (decision: RecognitionDecision | undefined): string[] =>
  decision?.letterSha256 == null ? [] : [decision.letterSha256];
