import type { WriteTransaction } from './connection.ts';

/**
 * Deletes those of the given files that nothing in the wallet refers to any more: no credential was read
 * from them, no own record has them attached, and no decision has them as its letter.
 */
export async function dropUnneededFiles(
  transaction: Pick<WriteTransaction<'files' | 'entries' | 'decisions'>, 'objectStore'>,
  hashes: Iterable<string>,
): Promise<void> {
  const asked = new Set(hashes);
  if (asked.size === 0) return;
  const decisions = await transaction.objectStore('decisions').getAll();
  const letters = new Set(decisions.map((decision) => decision.letterSha256));
  for (const sha256 of asked) {
    if (letters.has(sha256)) continue;
    // Ids are `<hash>.<index>`, and `/` is the character after `.`: the range holds the entries of one file.
    const range = IDBKeyRange.bound(`${sha256}.`, `${sha256}/`);
    const entries = transaction.objectStore('entries');
    const attached = await entries.index('attachments').count(sha256);
    if (attached === 0 && (await entries.count(range)) === 0)
      await transaction.objectStore('files').delete(sha256);
  }
}
