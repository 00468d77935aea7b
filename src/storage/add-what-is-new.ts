import { unwrap } from 'idb';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import type { WriteTransaction } from './connection.ts';
import type { StoreName } from './schema.ts';

/** Records written in one go: few enough for the page to answer in between. */
const batchSize = 50;
/** Batches in flight: enough to keep the database busy. */
const batchesAhead = 10;

type AddOptions = {
  onProgress?: ((written: number, total: number) => void) | undefined;
  /** For a store whose records do not hold their own key. */
  key?: IDBValidKey;
};

/** Adds records to one store; a record whose key is already there stays as it is. */
export type AddWhatIsNew<Names extends StoreName> = (
  name: Names,
  records: readonly unknown[],
  options?: AddOptions,
) => Promise<void>;

/**
 * The way to add to a transaction without ever replacing.
 *
 * [Note: Fast imports] Nobody waits for a single request. They are issued in batches, ever more of them ahead
 * of the one being worked on, two in a task at most, so the database never waits for the page and the page is
 * never held up for long. The bare IndexedDB API is used because a promise per request would double the time.
 */
export function whatIsNewAdder<Names extends StoreName>(
  wrapped: WriteTransaction<Names>,
): AddWhatIsNew<Names> {
  const transaction = unwrap(wrapped);
  transaction.addEventListener('error', (event) => {
    const request = event.target as IDBRequest | null;
    // Meeting an existing key is wanted, and must not undo the others.
    if (request?.error?.name === 'ConstraintError') event.preventDefault();
  });
  return async (name, records, { onProgress, key } = {}) => {
    const store = transaction.objectStore(name);
    const inFlight: Promise<void>[] = [];
    for (let start = 0; start < records.length; start += batchSize) {
      const batch = records.slice(start, start + batchSize);
      let last: IDBRequest | undefined;
      for (const record of batch) last = store.add(record, key);
      inFlight.push(settled(last).then(() => onProgress?.(start + batch.length, records.length)));
      // Every other batch waits for an earlier one, until enough are ahead; then each does.
      const isSecond = (start / batchSize) % 2 === 1;
      if (isSecond || inFlight.length > batchesAhead) await inFlight.shift();
    }
    await Promise.all(inFlight);
  };
}

export async function addFilesAndEntries(
  add: AddWhatIsNew<'files' | 'entries'>,
  files: readonly StoredFile[],
  entries: readonly WalletEntry[],
  onProgress?: (written: number, total: number) => void,
): Promise<void> {
  await add('files', files.map(withBytesOfItsOwn));
  await add('entries', entries, { onProgress });
}

/** Keeping a view keeps the whole buffer behind it: a file cut out of something larger gets its own bytes. */
function withBytesOfItsOwn(file: StoredFile): StoredFile {
  return file.bytes.byteLength === file.bytes.buffer.byteLength
    ? file
    : { ...file, bytes: file.bytes.slice() };
}

/** Resolves when a request has ended, well or not: what its failure means is the transaction's to say. */
function settled(request: IDBRequest | undefined): Promise<void> {
  if (!request) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    request.addEventListener('success', done);
    request.addEventListener('error', done);
  });
}
