import type { KeptAmount } from '#src/domain/verification/document-source.ts';
import type { Connection } from './connection.ts';

/** How many fetched answers are kept, and their bytes. */
export async function keptAmount(connection: Connection): Promise<KeptAmount> {
  return connection.read(['answers'], async (transaction) => {
    let amount: KeptAmount = { count: 0, bytes: 0 };
    let cursor = await transaction.objectStore('answers').index('byAge').openKeyCursor();
    while (cursor) {
      amount = { count: amount.count + 1, bytes: amount.bytes + cursor.key[1] };
      cursor = await cursor.continue();
    }
    return amount;
  });
}
