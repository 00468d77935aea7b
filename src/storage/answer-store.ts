import type { KeptAnswers } from '#src/domain/verification/document-source.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection, WriteTransaction } from './connection.ts';

/** Keys, lists and registries are small and few: a wallet of hundreds of issuers stays below this. */
export type AnswerLimits = { count: number; bytes: number };

const answerLimits: AnswerLimits = { count: 500, bytes: 20_000_000 };

/**
 * What was fetched for checks. It can all be had again, so it is no part of a backup, and a device that cannot
 * keep it goes without.
 */
export function createAnswerStore(
  connection: Connection,
  changes: ChangeChannel,
  limits: AnswerLimits = answerLimits,
): KeptAnswers {
  // Every check of every file asks for addresses of which hardly any is kept, so those that are kept are known.
  let known: Promise<ReadonlySet<string>> | null = null;
  let follow = () => {
    follow = () => undefined;
    changes.subscribe((area) => {
      if (area === 'answers') known = null;
    });
  };
  const addresses = () => {
    follow();
    known ??= connection
      .read(['answers'], (transaction) => transaction.objectStore('answers').getAllKeys())
      .then(
        (keys) => new Set(keys),
        () => {
          known = null;
          return new Set<string>();
        },
      );
    return known;
  };

  return {
    async answer(url) {
      if (!(await addresses()).has(url)) return null;
      return connection
        .read(['answers'], async (transaction) => (await transaction.objectStore('answers').get(url)) ?? null)
        .catch(() => null);
    },

    async keep({ url, bytes, fetchedAt }) {
      if (bytes.length > limits.bytes) return;
      const own = Uint8Array.from(bytes);
      await connection
        .write(['answers'], async (transaction) => {
          await transaction.objectStore('answers').put({ url, bytes: own, fetchedAt, size: own.length });
          await dropOldest(transaction, limits);
        })
        .then(() => {
          changes.announce('answers');
        })
        .catch(() => undefined);
    },

    async forget(url) {
      await connection
        .write(['answers'], (transaction) => transaction.objectStore('answers').delete(url))
        .catch(() => undefined);
    },
  };
}

/** The index holds age and size, so no answer's bytes are read for this. */
async function dropOldest(transaction: WriteTransaction<'answers'>, limits: AnswerLimits): Promise<void> {
  const answers = transaction.objectStore('answers');
  let count = 0;
  let bytes = 0;
  let cursor = await answers.index('byAge').openKeyCursor(null, 'prev');
  while (cursor) {
    const [, size] = cursor.key;
    count += 1;
    bytes += size;
    if (count > limits.count || bytes > limits.bytes) await answers.delete(cursor.primaryKey);
    cursor = await cursor.continue();
  }
}
